import type { Finding, Text } from '../../../contract/generated/harness.js'
import { millisecondsOf } from '../../../scenario/time/moment.js'
import { notInScenario, unseen } from '../../record/applicability.js'
import type { Evidence, SendFacts } from '../../record/evidence.js'
import { about, type CheckLook, looked } from '../../record/look.js'
import { sameId } from '../../record/reseptformidler-state.js'
import { type SendBasis, sendsWithBasis, successor } from '../../record/send-basis.js'
import type { TreatmentFacts } from '../../record/treatment-facts.js'
import { labelOf } from '../../record/treatment-label.js'
import { universalCheck } from '../check.js'
import { findingInSend } from './finding-in-send.js'
import { entriesOf, listSends, noListSent } from './sent-list-entries.js'

export const retentionDays = 90
/** SFM Basis API IG: it may go when it was discontinued over three months ago (SFM-IG-08). The sources differ by a day or two, and an EPJ may follow either. */
export const retentionMonths = 3

/**
 * Every entry of the list as the EPJ last had it is in the list that it sends (V3, SFM-IG-08, SFM-3.6.2). Excepted are entries
 * marked as entered in error, and those that were discontinued longer ago than they have to be kept.
 */
export const entriesKept = universalCheck({
  id: 'entries-kept',
  krav: ['SFM-IG-08', 'SFM-3.6.2', 'SFM-IG-10', 'ER-M25-11'],
  words: () => words,
  look,
})

function look(evidence: Evidence): CheckLook {
  const lists = listSends(evidence)
  if (lists.length === 0) return noListSent(evidence)
  const built = sendsWithBasis(evidence).filter(({ send }) => lists.includes(send))
  if (built.length === 0) return unseen(evidence, words.noValidLookup)
  const kept = built.map(({ send, basis }) => ({ send, basis, entries: toBeKept(basis) }))
  const all = kept.flatMap(({ entries }) => entries)
  if (all.length === 0) return notInScenario(words.noListBefore)
  const findings = kept.flatMap(({ send, basis, entries }) =>
    entries.flatMap((entry) => missing(evidence, send, basis, entry)),
  )
  return looked(all.length, findings, {
    about: about({
      'SFM-IG-08': true,
      'SFM-3.6.2': true,
      'SFM-IG-10': all.some(({ isHead }) => isHead),
      'ER-M25-11': all.some(({ discontinuation }) => discontinuation !== undefined),
    }),
  })
}

const toBeKept = ({ listed }: SendBasis): readonly TreatmentFacts[] =>
  listed.filter(({ pllId, status }) => pllId !== undefined && status !== 'entered-in-error')

function missing(evidence: Evidence, send: SendFacts, basis: SendBasis, entry: TreatmentFacts): readonly Finding[] {
  if (send.listed.some(({ pllId }) => sameId(pllId, entry.pllId))) return []
  // Carried on under another PLL id: the treatment is not lost, and the new id is judged by list-ids-unique.
  if (successor(entry, entriesOf(send)) !== undefined) return []
  if (mayGo(entry, send.at)) return []
  const isInMessage = send.treatments.some(({ pllId }) => sameId(pllId, entry.pllId))
  const message = words.missing(entry, basis.call.exchange.id)
  return [
    findingInSend(evidence, send, send.message?.pointer, isInMessage ? words.unnamed(message) : message, {
      expected: words.kept,
      krav: [
        'SFM-IG-08',
        'SFM-3.6.2',
        ...(entry.isHead ? ['SFM-IG-10'] : []),
        ...(entry.discontinuation === undefined ? [] : ['ER-M25-11']),
      ],
    }),
  ]
}

/** Whether a discontinued entry need no longer go along, by one of the sources at least. */
export function mayGo({ discontinuation }: TreatmentFacts, now: number): boolean {
  const at = discontinuation?.at === undefined ? undefined : millisecondsOf(discontinuation.at)
  if (at === undefined) return false
  const months = new Date(at)
  months.setUTCMonth(months.getUTCMonth() + retentionMonths)
  return now > Math.min(at + retentionDays * 24 * 60 * 60 * 1000, months.getTime())
}

const words = {
  title: { nb: 'Ingen oppføring faller ut av listen', en: 'No entry falls out of the list' },
  why: {
    nb: 'Et legemiddel som faller ut, får pasienten ikke lenger, og ingen ser at det mangler.',
    en: 'A medicine that falls out is no longer given, and no one sees that it is missing.',
  },
  noValidLookup: {
    nb: 'Ingen liste bygget på et gyldig oppslag, så det er ikke noe å sammenligne med.',
    en: 'No list built on a valid lookup, so there is nothing to compare with.',
  },
  noListBefore: { nb: 'Pasienten hadde ingen liste fra før.', en: 'The patient had no list before.' },
  missing: (entry: TreatmentFacts, receivedIn: string) => ({
    nb: `${labelOf(entry)} sto i ${receivedIn} og er ikke med i listen som ble sendt.`,
    en: `${labelOf(entry)} was in ${receivedIn} and is not in the list that was sent.`,
  }),
  unnamed: ({ nb, en }: Text) => ({
    nb: `${nb} Oppføringen er i meldingen, men sectionMedication nevner den ikke.`,
    en: `${en} The entry is in the message, but sectionMedication does not name it.`,
  }),
  kept: {
    nb: 'Oppføringen er med, endret eller uendret; det som ikke brukes lenger, seponeres.',
    en: 'The entry is there, changed or unchanged; what is no longer used is discontinued.',
  },
}
