import { Type } from '@sinclair/typebox'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import { listed } from '../../../scenario/listed.js'
import { discontinuationReasons } from '../../../scenario/steps/step-words.js'
import type { Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { knownTreatments, sameWords } from '../../record/known-treatments.js'
import { type HeldTreatments, heldTreatments, sameId } from '../../record/reseptformidler-state.js'
import type { NameOf } from '../define-expectation.js'
import { defineExpectation, type FieldsOf, handle, keysOf } from '../define-expectation.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'
import { dose } from './dose.js'

const fields = {
  active: Type.Array(handle),
  discontinued: Type.Array(Type.Object({ treatment: handle, reason: Type.String() }, { additionalProperties: false })),
  orAlso: Type.Array(handle),
}

type ListHolds = FieldsOf<typeof fields>

/**
 * RF holds a list with exactly these active, and these discontinued with their reason (kodeverk 7494).
 * `orAlso`: loose prescriptions no one took a stand on. They may be on the list or not: no source says whether
 * mirroring one in sectionMedication puts it there.
 */
export const listInReseptformidler = defineExpectation({
  kind: 'list-holds',
  fields,
  build: (
    active: readonly NamedTreatment[],
    discontinued: readonly { readonly treatment: NamedTreatment; readonly reason: string }[] = [],
    { orAlso = [] }: { readonly orAlso?: readonly NamedTreatment[] } = {},
  ) => ({
    active: keysOf(active),
    discontinued: discontinued.map(({ treatment, reason }) => ({ treatment: treatment.key, reason })),
    orAlso: keysOf(orAlso),
  }),
  words: (expected, nameOf) => inWords(expected, nameOf),
  check: listHoldsCheck,
})

/**
 * RF holds a list with exactly these treatments, once each: it names what is missing, what stands twice, and what should not be there
 * (SFM-3.6.2). A treatment from the world's list that is gone, or an entry nobody asked for, is a fault however far the script got.
 */
function listHoldsCheck(expected: ListHolds): Check {
  return outcomeCheck({
    id: 'list-holds',
    krav: ['SFM-3.6.2'],
    title: {
      nb: 'Listen i Reseptformidleren er den den skal være',
      en: 'The list in Reseptformidleren is what it should be',
    },
    why: {
      nb: 'Listen er det neste behandler går ut fra. Mangler et legemiddel, får pasienten det ikke; står det to ganger, kan pasienten få dobbel dose.',
      en: 'The list is what the next one to treat the patient goes by. A missing medicine is not given; one that stands twice may be taken twice.',
    },
    look: (evidence) => look(evidence, expected),
  })
}

function look(evidence: Evidence, expected: ListHolds): OutcomeLook {
  const { record } = evidence
  const { after, before } = record
  const count = expected.active.length + expected.discontinued.length
  if (after === undefined) return { looked: 0, findings: [] }
  const all = expected.active.map((key) => nameOf(treatmentOf(record, key))).join(', ')
  if (after.list === null && count > 0) {
    const lost = before?.list !== null && before?.list !== undefined
    const tell = lost ? anyhow : inTheEnd
    return {
      looked: count,
      findings: [
        tell(
          'Reseptformidleren har ingen legemiddelliste for pasienten.',
          'Reseptformidleren holds no list for the patient.',
          {
            expected: { nb: `En liste med ${all}.`, en: `A list with ${all}.` },
          },
        ),
      ],
    }
  }
  const held = heldTreatments(record, after)
  const findings = [
    ...expected.active.flatMap((key) => activeFaults(evidence, key, held)),
    ...expected.discontinued.flatMap(({ treatment, reason }) => discontinuedFaults(evidence, treatment, reason, held)),
    ...uninvited(evidence, expected, held),
  ]
  // An empty list, or none, is something to see where nothing is to be on it.
  return { looked: Math.max(1, count, after.list?.entries.length ?? 0), findings }
}

function activeFaults({ record }: Evidence, key: string, held: HeldTreatments): readonly OutcomeFinding[] {
  const treatment = treatmentOf(record, key)
  const name = nameOf(treatment)
  const entries = held.entries(key)
  const active = entries.filter(({ status }) => status === 'active')
  const expected = {
    nb: `${name}, ${treatment.dose}, står én gang som aktiv.`,
    en: `${name}, ${treatment.dose}, stands once as active.`,
  }
  const [only] = active
  if (only === undefined) {
    const tell = treatment.pllId === undefined ? inTheEnd : anyhow
    const [stopped] = entries
    return stopped === undefined
      ? [
          tell(
            `${name} mangler på listen i Reseptformidleren.`,
            `${name} is missing from the list in Reseptformidleren.`,
            { expected },
          ),
        ]
      : [
          tell(`${entryInWords(stopped)} står som seponert.`, `${entryInWords(stopped)} stands as discontinued.`, {
            expected,
          }),
        ]
  }
  if (active.length > 1) {
    const ids = active.map(({ pllId }) => pllId).join(', ')
    return [
      anyhow(
        `${name} står ${String(active.length)} ganger som aktiv på listen (PLL ${ids}).`,
        `${name} stands ${String(active.length)} times as active on the list (PLL ${ids}).`,
        { expected },
      ),
    ]
  }
  const saidElsewhere = record.plan.checks.some((one) => dose.is(one) && one.treatment === key)
  if (saidElsewhere || sameWords(only.dose, treatment.dose)) return []
  return [
    inTheEnd(
      `${entryInWords(only)} har doseringen «${only.dose}».`,
      `${entryInWords(only)} has the dose "${only.dose}".`,
      { expected },
    ),
  ]
}

function discontinuedFaults(
  { record }: Evidence,
  key: string,
  reason: string,
  held: HeldTreatments,
): readonly OutcomeFinding[] {
  const name = nameOf(treatmentOf(record, key))
  const entries = held.entries(key)
  const expected = {
    nb: `${name} står som seponert med årsak ${reason}.`,
    en: `${name} stands as discontinued with reason ${reason}.`,
  }
  const active = entries.find(({ status }) => status === 'active')
  if (active !== undefined)
    return [
      inTheEnd(`${entryInWords(active)} står fortsatt som aktiv.`, `${entryInWords(active)} still stands as active.`, {
        expected,
      }),
    ]
  const [stopped] = entries
  // What was never on the list, such as what a pharmacy has put in meanwhile, is not lost by a script that stopped.
  const tell = record.world.list?.entries.some((entry) => entry.key === key) === true ? anyhow : inTheEnd
  if (stopped === undefined)
    return [
      tell(
        `${name} er borte fra listen; ingen kan se at legemidlet er seponert.`,
        `${name} is gone from the list; nobody can see that it was discontinued.`,
        { expected },
      ),
    ]
  const given = stopped.discontinuation?.reason
  if (given === reason) return []
  return [
    inTheEnd(
      `${entryInWords(stopped)} er seponert med årsak ${given ?? '(ingen)'}.`,
      `${entryInWords(stopped)} is discontinued with reason ${given ?? '(none)'}.`,
      { expected },
    ),
  ]
}

/** Entries that nobody asked for. One that was discontinued before the script began may stand. */
function uninvited({ record }: Evidence, expected: ListHolds, held: HeldTreatments): readonly OutcomeFinding[] {
  const before = record.before?.list?.entries ?? []
  const named = new Set([
    ...expected.active,
    ...expected.discontinued.map(({ treatment }) => treatment),
    ...expected.orAlso,
  ])
  const others = knownTreatments(record).flatMap(({ key }) => (named.has(key) ? [] : held.entries(key)))
  return [...held.strangers, ...others]
    .filter((entry) => !wasDiscontinuedBefore(entry, before))
    .map((entry) => {
      const expectedList = {
        expected: {
          nb: 'Bare det som sto der, og det som er lagt til.',
          en: 'Only what was there, and what was added.',
        },
      }
      // What stood there from the beginning may have been about to go, in a step that was not reached.
      return before.some(({ pllId }) => sameId(pllId, entry.pllId))
        ? inTheEnd(
            `${entryInWords(entry)}, ${entry.dose}, står fortsatt på listen.`,
            `${entryInWords(entry)}, ${entry.dose}, is still on the list.`,
            expectedList,
          )
        : anyhow(
            `${entryInWords(entry)}, ${entry.dose}, står på listen uten at noen har lagt det til.`,
            `${entryInWords(entry)}, ${entry.dose}, is on the list though nobody added it.`,
            expectedList,
          )
    })
}

function wasDiscontinuedBefore(entry: RecordedListEntry, before: readonly RecordedListEntry[]): boolean {
  return (
    entry.status === 'discontinued' &&
    before.some(({ pllId, status }) => status === 'discontinued' && sameId(pllId, entry.pllId))
  )
}

function inWords({ active, discontinued, orAlso }: ListHolds, medicineOf: NameOf): Text {
  const stopped = (lang: keyof Text) =>
    listed(
      discontinued.map(
        ({ treatment, reason }) =>
          `${medicineOf(treatment)} (${[reasonWord[lang], reason].join(' ')}${after(reasonWords[reason]?.[lang])})`,
      ),
      lang,
    )
  const nb = [
    active.length === 0
      ? 'Legemiddellisten i Reseptformidleren har ingen aktive legemidler.'
      : `Legemiddellisten i Reseptformidleren har disse legemidlene som aktive, og ingen andre: ${listed(active.map(medicineOf), 'nb')}.`,
    ...(discontinued.length === 0 ? [] : [`Som seponert står ${stopped('nb')}.`]),
    ...(orAlso.length === 0
      ? []
      : [`I tillegg kan ${listed(orAlso.map(medicineOf), 'nb')} stå der eller ikke; begge deler godtas.`]),
  ]
  const en = [
    active.length === 0
      ? 'The medication list in Reseptformidleren has no active medicines.'
      : `The medication list in Reseptformidleren has these medicines as active, and no others: ${listed(active.map(medicineOf), 'en')}.`,
    ...(discontinued.length === 0 ? [] : [`Discontinued: ${stopped('en')}.`]),
    ...(orAlso.length === 0
      ? []
      : [`In addition, ${listed(orAlso.map(medicineOf), 'en')} may be there or not; both are accepted.`]),
  ]
  return { nb: nb.join(' '), en: en.join(' ') }
}

const reasonWord: Text = { nb: 'årsak', en: 'reason' }
const after = (words: string | undefined) => (words === undefined ? '' : `, ${words}`)

/** A scenario's data may hold a code that the kodeverk lacks. */
const reasonWords: Readonly<Record<string, Text | undefined>> = discontinuationReasons
