import { Type } from '@sinclair/typebox'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { listed } from '../../../scenario/listed.js'
import { discontinuationReasons } from '../../../scenario/steps/step-words.js'
import type { Text } from '../../../scenario/text.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { knownTreatments, sameWords } from '../../record/known-treatments.js'
import { type HeldTreatments, heldTreatments, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, type FieldsOf, handle, keysOf, type NameOf } from '../define-expectation.js'
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
 * RF holds a list with exactly these active, once each, and these discontinued with their reason (kodeverk 7494): it names what is missing,
 * what is there twice, and what should not be there (SFM-3.6.2). A treatment from the world's list that is gone, or an entry that no one
 * asked for, is a defect however far the script got.
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
  words: (expected, nameOf) => inScript(expected, nameOf),
  check: (expected) =>
    outcomeCheck({
      id: 'list-holds',
      krav: ['SFM-3.6.2'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected),
    }),
})

function look({ record }: Evidence, expected: ListHolds): OutcomeLook {
  const { after, before } = record
  const { active, discontinued } = expected
  const count = active.length + discontinued.length
  if (after === undefined) return { looked: 0, findings: [] }
  if (after.list === null && count > 0) {
    const hadList = (before?.list ?? null) !== null
    const all = active.map((key) => nameOf(treatmentOf(record, key))).join(', ')
    return { looked: count, findings: [(hadList ? anyhow : inTheEnd)(words.noList, { expected: words.listOf(all) })] }
  }
  const held = heldTreatments(record, after)
  return {
    // An empty list, or none, is something to see where nothing is to be on it.
    looked: Math.max(1, count, after.list?.entries.length ?? 0),
    findings: [
      ...active.flatMap((key) => activeDefects(record, key, held)),
      ...discontinued.flatMap(({ treatment, reason }) => discontinuedDefects(record, treatment, reason, held)),
      ...unaskedEntries(record, expected, held),
    ],
  }
}

function activeDefects(record: ScenarioRecord, key: string, held: HeldTreatments): readonly OutcomeFinding[] {
  const treatment = treatmentOf(record, key)
  const name = nameOf(treatment)
  const entries = held.entries(key)
  const active = entries.filter(({ status }) => status === 'active')
  const expected = words.expectedActive(name, treatment.dose)
  const [only] = active
  if (only === undefined) {
    const [stopped] = entries
    const message = stopped === undefined ? words.missing(name) : words.isDiscontinued(entryInWords(stopped))
    return [(treatment.pllId === undefined ? inTheEnd : anyhow)(message, { expected })]
  }
  if (active.length > 1) return [anyhow(words.severalTimes(name, active), { expected })]
  const saidElsewhere = record.plan.checks.some((one) => dose.is(one) && one.treatment === key)
  if (saidElsewhere || sameWords(only.dose, treatment.dose)) return []
  return [inTheEnd(words.otherDose(entryInWords(only), only.dose), { expected })]
}

function discontinuedDefects(
  record: ScenarioRecord,
  key: string,
  reason: string,
  held: HeldTreatments,
): readonly OutcomeFinding[] {
  const name = nameOf(treatmentOf(record, key))
  const entries = held.entries(key)
  const expected = words.expectedDiscontinued(name, reason)
  const active = entries.find(({ status }) => status === 'active')
  if (active !== undefined) return [inTheEnd(words.stillActive(entryInWords(active)), { expected })]
  const [stopped] = entries
  if (stopped === undefined) {
    // What was never on the list, such as what a pharmacy has put in meanwhile, is not lost by a script that stopped.
    const wasListed = record.world.list?.entries.some((entry) => entry.key === key) === true
    return [(wasListed ? anyhow : inTheEnd)(words.gone(name), { expected })]
  }
  const given = stopped.discontinuation?.reason
  return given === reason ? [] : [inTheEnd(words.otherReason(entryInWords(stopped), given), { expected })]
}

/** Entries that no one asked for. One that was discontinued before the script began may be there. */
function unaskedEntries(
  record: ScenarioRecord,
  { active, discontinued, orAlso }: ListHolds,
  held: HeldTreatments,
): readonly OutcomeFinding[] {
  const before = record.before?.list?.entries ?? []
  const named = new Set([...active, ...discontinued.map(({ treatment }) => treatment), ...orAlso])
  const others = knownTreatments(record).flatMap(({ key }) => (named.has(key) ? [] : held.entries(key)))
  return [...held.strangers, ...others]
    .filter((entry) => !wasDiscontinuedBefore(entry, before))
    .map((entry) =>
      // What was there from the beginning may have been about to go, in a step that was not reached.
      before.some(({ pllId }) => sameId(pllId, entry.pllId))
        ? inTheEnd(words.stillListed(entry), { expected: words.expectedNoMore })
        : anyhow(words.addedUnasked(entry), { expected: words.expectedNoMore }),
    )
}

function wasDiscontinuedBefore(entry: RecordedListEntry, before: readonly RecordedListEntry[]): boolean {
  return (
    entry.status === 'discontinued' &&
    before.some(({ pllId, status }) => status === 'discontinued' && sameId(pllId, entry.pllId))
  )
}

function inScript({ active, discontinued, orAlso }: ListHolds, medicineOf: NameOf): Text {
  const medicines = (keys: readonly string[]) =>
    listedText(keys.map(medicineOf).map((name) => ({ nb: name, en: name })))
  const stopped = discontinued.map(({ treatment, reason }) => words.withReason(medicineOf(treatment), reason))
  const sentences = [
    active.length === 0 ? words.noneActive : words.onlyActive(medicines(active)),
    ...(stopped.length === 0 ? [] : [words.discontinued(listedText(stopped))]),
    ...(orAlso.length === 0 ? [] : [words.eitherWay(medicines(orAlso))]),
  ]
  return { nb: sentences.map(({ nb }) => nb).join(' '), en: sentences.map(({ en }) => en).join(' ') }
}

const listedText = (texts: readonly Text[]): Text => ({
  nb: listed(
    texts.map(({ nb }) => nb),
    'nb',
  ),
  en: listed(
    texts.map(({ en }) => en),
    'en',
  ),
})

/** A scenario's data may hold a code that the kodeverk lacks. */
const reasonWords: Readonly<Record<string, Text | undefined>> = discontinuationReasons

const words = {
  noneActive: {
    nb: 'Legemiddellisten i Reseptformidleren har ingen aktive legemidler.',
    en: 'The medication list in Reseptformidleren has no active medicines.',
  },
  onlyActive: (medicines: Text) => ({
    nb: `Legemiddellisten i Reseptformidleren har disse legemidlene som aktive, og ingen andre: ${medicines.nb}.`,
    en: `The medication list in Reseptformidleren has these medicines as active, and no others: ${medicines.en}.`,
  }),
  discontinued: (medicines: Text) => ({
    nb: `Som seponert står ${medicines.nb}.`,
    en: `Discontinued: ${medicines.en}.`,
  }),
  withReason: (name: string, code: string) => {
    const reason = reasonWords[code]
    return {
      nb: `${name} (årsak ${code}${reason === undefined ? '' : `, ${reason.nb}`})`,
      en: `${name} (reason ${code}${reason === undefined ? '' : `, ${reason.en}`})`,
    }
  },
  eitherWay: (medicines: Text) => ({
    nb: `I tillegg kan ${medicines.nb} stå der eller ikke; begge deler godtas.`,
    en: `In addition, ${medicines.en} may be there or not; both are accepted.`,
  }),
  title: {
    nb: 'Listen i Reseptformidleren er den den skal være',
    en: 'The list in Reseptformidleren is what it should be',
  },
  why: {
    nb: 'Listen er det neste behandler går ut fra. Mangler et legemiddel, får pasienten det ikke; står det to ganger, kan pasienten få dobbel dose.',
    en: 'The list is what the next one to treat the patient goes by. A missing medicine is not given; one that is there twice may be taken twice.',
  },
  noList: {
    nb: 'Reseptformidleren har ingen legemiddelliste for pasienten.',
    en: 'Reseptformidleren holds no list for the patient.',
  },
  listOf: (names: string) => ({ nb: `En liste med ${names}.`, en: `A list with ${names}.` }),
  missing: (name: string) => ({
    nb: `${name} mangler på listen i Reseptformidleren.`,
    en: `${name} is missing from the list in Reseptformidleren.`,
  }),
  isDiscontinued: (entry: string) => ({ nb: `${entry} står som seponert.`, en: `${entry} is discontinued.` }),
  severalTimes: (name: string, entries: readonly RecordedListEntry[]) => {
    const times = String(entries.length)
    const ids = entries.map(({ pllId }) => pllId).join(', ')
    return {
      nb: `${name} står ${times} ganger som aktiv på listen (PLL ${ids}).`,
      en: `${name} is on the list as active ${times} times (PLL ${ids}).`,
    }
  },
  otherDose: (entry: string, text: string) => ({
    nb: `${entry} har doseringen «${text}».`,
    en: `${entry} has the dose "${text}".`,
  }),
  expectedActive: (name: string, text: string) => ({
    nb: `${name}, ${text}, står én gang som aktiv.`,
    en: `${name}, ${text}, is on the list once as active.`,
  }),
  stillActive: (entry: string) => ({ nb: `${entry} står fortsatt som aktiv.`, en: `${entry} is still active.` }),
  gone: (name: string) => ({
    nb: `${name} er borte fra listen; ingen kan se at legemidlet er seponert.`,
    en: `${name} is gone from the list; no one can see that it was discontinued.`,
  }),
  otherReason: (entry: string, reason: string | undefined) => ({
    nb: `${entry} er seponert med årsak ${reason ?? '(ingen)'}.`,
    en: `${entry} is discontinued with reason ${reason ?? '(none)'}.`,
  }),
  expectedDiscontinued: (name: string, reason: string) => ({
    nb: `${name} står som seponert med årsak ${reason}.`,
    en: `${name} is discontinued with reason ${reason}.`,
  }),
  stillListed: (entry: RecordedListEntry) => ({
    nb: `${entryInWords(entry)}, ${entry.dose}, står fortsatt på listen.`,
    en: `${entryInWords(entry)}, ${entry.dose}, is still on the list.`,
  }),
  addedUnasked: (entry: RecordedListEntry) => ({
    nb: `${entryInWords(entry)}, ${entry.dose}, står på listen uten at noen har lagt det til.`,
    en: `${entryInWords(entry)}, ${entry.dose}, is on the list though no step added it.`,
  }),
  expectedNoMore: {
    nb: 'Bare det som sto der, og det som er lagt til.',
    en: 'Only what was there, and what was added.',
  },
}
