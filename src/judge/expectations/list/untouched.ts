import type { RecordedListEntry, RecordedPrescription, Text } from '../../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../../evidence/scenario-record.js'
import { instantOf } from '../../../scenario/time/moment.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { knownTreatments, sameWords } from '../../record/known-treatments.js'
import { isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/**
 * Entry and prescription in RF are as they were (SFM-IG-22, ER-M25-05), and no new prescription was issued beside them. Nothing in the
 * script touches them, so a change is a defect at any time.
 */
export const untouched = defineExpectation({
  kind: 'untouched',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `untouched-${treatment}`,
      krav: ['SFM-IG-22', 'ER-M25-05', 'SFM-3.6.2'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  const { before, after } = record
  if (before === undefined || after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const isEntry = ({ pllId }: RecordedListEntry) => sameId(pllId, treatment.pllId)
  const isPrescription = ({ reseptId }: RecordedPrescription) => sameId(reseptId, treatment.reseptId)
  const entry = before.list?.entries.find(isEntry)
  const prescription = before.prescriptions.find(isPrescription)
  return {
    looked: [entry, prescription].filter((one) => one !== undefined).length,
    findings: [
      ...(entry === undefined ? [] : entryDefects(nameOf(treatment), entry, after.list?.entries.find(isEntry))),
      ...(prescription === undefined
        ? []
        : prescriptionDefects(prescription, after.prescriptions.find(isPrescription))),
      ...issuedUnasked(record, key),
    ],
  }
}

function entryDefects(
  name: string,
  was: RecordedListEntry,
  is: RecordedListEntry | undefined,
): readonly OutcomeFinding[] {
  if (is === undefined) return [anyhow(words.gone(name, was.pllId), { krav: ['SFM-3.6.2'], expected: words.asItWas })]
  return changes(entryInWords(was), entryFields, was, is)
}

const prescriptionDefects = (was: RecordedPrescription, is: RecordedPrescription | undefined) =>
  is === undefined ? [] : changes(prescriptionInWords(was), prescriptionFields, was, is)

/** Where the script has the same medicine twice, a new prescription may be the other one's. */
function issuedUnasked(record: ScenarioRecord, key: string): readonly OutcomeFinding[] {
  const { medicine } = treatmentOf(record, key).treatment
  const isAlone = knownTreatments(record).every(
    (other) => other.key === key || !sameWords(other.treatment.medicine.name, medicine.name),
  )
  if (record.after === undefined || !isAlone) return []
  return newPrescriptions(record, record.after, key)
    .filter(isDispensable)
    .map((one) => anyhow(words.issued(prescriptionInWords(one)), { krav: content, expected: words.noneIssued }))
}

const content = ['SFM-IG-22']

/** Something that is to stay as it was, and the requirements that say so. */
interface Field<T> {
  readonly name: Text
  readonly read: (of: T) => string | undefined
  readonly krav?: readonly string[]
}

function changes<T>(subject: string, fields: readonly Field<T>[], was: T, is: T): readonly OutcomeFinding[] {
  return fields
    .filter(({ read }) => differ(read(was), read(is)))
    .map(({ name, read, krav = content }) =>
      anyhow(words.changed(subject, name, read(was), read(is)), { krav, expected: words.unchanged }),
    )
}

function differ(was: string | undefined, is: string | undefined): boolean {
  if (was === undefined || is === undefined) return was !== is
  return !sameWords(was, is)
}

const entryFields: readonly Field<RecordedListEntry>[] = [
  { name: { nb: 'legemiddel', en: 'medicine' }, read: ({ name }) => name },
  { name: { nb: 'legemiddelkode', en: 'medicine code' }, read: ({ medicineCode }) => medicineCode },
  { name: { nb: 'dosering', en: 'dose' }, read: ({ dose }) => dose },
  { name: { nb: 'bruk', en: 'use' }, read: ({ use }) => use },
  { name: { nb: 'type', en: 'type' }, read: ({ type }) => type },
  { name: { nb: 'status', en: 'status' }, read: ({ status }) => status },
  { name: { nb: 'resept', en: 'prescription' }, read: ({ reseptId }) => reseptId?.toLowerCase() },
  { name: { nb: 'rekvirent', en: 'rekvirent' }, read: ({ rekvirent }) => rekvirent },
  { name: { nb: 'start', en: 'start' }, read: ({ start }) => start },
  { name: { nb: 'slutt', en: 'end' }, read: ({ end }) => end },
  {
    name: { nb: 'seponert', en: 'discontinued' },
    read: ({ discontinuation: stop }) =>
      stop && [instantOf(stop.at), stop.reason ?? '', stop.note ?? '', stop.by ?? ''].join(' '),
  },
  {
    name: { nb: 'sist endret', en: 'last changed' },
    read: ({ lastChanged }) => instantOf(lastChanged),
    krav: ['SFM-IG-22', 'ER-M25-05'],
  },
]

const prescriptionFields: readonly Field<RecordedPrescription>[] = [
  { name: { nb: 'dosering', en: 'dose' }, read: ({ dose }) => dose },
  { name: { nb: 'status', en: 'status' }, read: ({ status }) => status },
  { name: { nb: 'tilbakekalling', en: 'recall' }, read: ({ recall }) => recall?.code },
  { name: { nb: 'rekvirent', en: 'rekvirent' }, read: ({ rekvirent }) => rekvirent },
  { name: { nb: 'utløp', en: 'expiry' }, read: ({ expires }) => instantOf(expires) },
]

const words = {
  expectation: (name: string) => ({
    nb: `${name}: oppføringen i Reseptformidleren er akkurat som den var, og det er også resepten om det finnes en. Ingen ny er skrevet.`,
    en: `${name}: the entry in Reseptformidleren is exactly as it was, and so is the prescription if there is one. No new one has been written.`,
  }),
  title: { nb: 'Det ingen har endret, er som det var', en: 'What no one changed is as it was' },
  why: {
    nb: 'Andre leger har skrevet oppføringen. Endres den uten at noen har bestemt det, får pasienten en behandling ingen har valgt.',
    en: 'Other doctors wrote the entry. When it changes and no one decided so, the patient gets a treatment that no one chose.',
  },
  gone: (name: string, pllId: string) => ({
    nb: `${name} (PLL ${pllId}) er borte fra listen.`,
    en: `${name} (PLL ${pllId}) is gone from the list.`,
  }),
  asItWas: { nb: 'Oppføringen står som den sto.', en: 'The entry is as it was.' },
  issued: (prescription: string) => ({
    nb: `${prescription} er utstedt, og ingen ba om det.`,
    en: `${prescription} was issued, and no one asked for it.`,
  }),
  noneIssued: {
    nb: 'Ingen ny resept: ingen steg rører denne behandlingen.',
    en: 'No new prescription: no step touches this treatment.',
  },
  changed: (subject: string, field: Text, was: string | undefined, is: string | undefined) => ({
    nb: `${subject} er endret: ${field.nb} var ${was ?? '(ingen)'}, er nå ${is ?? '(ingen)'}.`,
    en: `${subject} was changed: ${field.en} was ${was ?? '(none)'}, is now ${is ?? '(none)'}.`,
  }),
  unchanged: {
    nb: 'Uendret: ingen steg rører denne behandlingen.',
    en: 'Unchanged: no step touches this treatment.',
  },
}
