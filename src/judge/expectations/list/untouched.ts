import type { RecordedListEntry, RecordedPrescription, Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { knownTreatments, sameWords } from '../../record/known-treatments.js'
import { instantOf } from '../../record/moment.js'
import { isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** Entry and prescription in RF are as they were, and no new prescription was issued for the treatment. */
export const untouched = defineExpectation({
  kind: 'untouched',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: oppføringen i Reseptformidleren er akkurat som den var, og det er også resepten om det finnes en. Ingen ny er skrevet.`,
      en: `${name}: the entry in Reseptformidleren is exactly as it was, and so is the prescription if there is one. No new one has been written.`,
    }
  },
  check: (expected) => untouchedCheck(expected.treatment),
})

/**
 * Entry and prescription in RF are as they were (SFM-IG-22, ER-M25-05), and no new prescription was issued beside them. Nothing in the
 * script touches them, so a change is a fault at any time.
 */
function untouchedCheck(key: string): Check {
  return outcomeCheck({
    id: `untouched-${key}`,
    krav: ['SFM-IG-22', 'ER-M25-05', 'SFM-3.6.2'],
    title: { nb: 'Det ingen har endret, er som det var', en: 'What nobody changed is as it was' },
    why: {
      nb: 'Andre leger har skrevet oppføringen. Endres den uten at noen har bestemt det, får pasienten en behandling ingen har valgt.',
      en: 'Other doctors wrote the entry. When it changes and nobody decided so, the patient gets a treatment that nobody chose.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { before, after } = record
  if (before === undefined || after === undefined) return { looked: 0, findings: [] }
  const treatment = treatmentOf(record, key)
  const entry = before.list?.entries.find(({ pllId }) => sameId(pllId, treatment.pllId))
  const prescription = before.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  const now = after.list?.entries.find(({ pllId }) => sameId(pllId, treatment.pllId))
  const prescriptionNow = after.prescriptions.find(({ reseptId }) => sameId(reseptId, treatment.reseptId))
  return {
    looked: [entry, prescription].filter((one) => one !== undefined).length,
    findings: [
      ...(entry === undefined
        ? []
        : now === undefined
          ? [gone(nameOf(treatment), entry.pllId)]
          : entryChanges(entry, now)),
      ...(prescription === undefined || prescriptionNow === undefined
        ? []
        : prescriptionChanges(prescription, prescriptionNow)),
      ...issuedUnasked(evidence, key),
    ],
  }
}

const gone = (name: string, pllId: string) =>
  anyhow(`${name} (PLL ${pllId}) er borte fra listen.`, `${name} (PLL ${pllId}) is gone from the list.`, {
    krav: ['SFM-3.6.2'],
    expected: { nb: 'Oppføringen står som den sto.', en: 'The entry stands as it stood.' },
  })

/** Where the script has the same medicine twice, a new prescription may be the other one's. */
function issuedUnasked({ record }: Evidence, key: string): readonly OutcomeFinding[] {
  const { medicine } = treatmentOf(record, key).treatment
  const isAlone = knownTreatments(record).every(
    (other) => other.key === key || !sameWords(other.treatment.medicine.name, medicine.name),
  )
  if (record.after === undefined || !isAlone) return []
  return newPrescriptions(record, record.after, key)
    .filter(isDispensable)
    .map((issued) =>
      anyhow(
        `${prescriptionInWords(issued)} er utstedt, og ingen ba om det.`,
        `${prescriptionInWords(issued)} was issued, and nobody asked for it.`,
        {
          krav: content,
          expected: {
            nb: 'Ingen ny resept: ingen steg rører denne behandlingen.',
            en: 'No new prescription: no step touches this treatment.',
          },
        },
      ),
    )
}

interface Field {
  readonly name: Text
  readonly was: string | undefined
  readonly is: string | undefined
  readonly krav: readonly string[]
}

const content = ['SFM-IG-22']

function entryChanges(was: RecordedListEntry, is: RecordedListEntry): readonly OutcomeFinding[] {
  const field = (
    nb: string,
    en: string,
    read: (entry: RecordedListEntry) => string | undefined,
    krav: readonly string[] = content,
  ): Field => ({ name: { nb, en }, was: read(was), is: read(is), krav })
  const fields = [
    field('legemiddel', 'medicine', ({ name }) => name),
    field('legemiddelkode', 'medicine code', ({ medicineCode }) => medicineCode),
    field('dosering', 'dose', ({ dose }) => dose),
    field('bruk', 'use', ({ use }) => use),
    field('type', 'type', ({ type }) => type),
    field('status', 'status', ({ status }) => status),
    field('resept', 'prescription', ({ reseptId }) => reseptId?.toLowerCase()),
    field('rekvirent', 'rekvirent', ({ rekvirent }) => rekvirent),
    field('start', 'start', ({ start }) => start),
    field('slutt', 'end', ({ end }) => end),
    field(
      'seponert',
      'discontinued',
      ({ discontinuation }) =>
        discontinuation &&
        [
          instantOf(discontinuation.at),
          discontinuation.reason ?? '',
          discontinuation.note ?? '',
          discontinuation.by ?? '',
        ].join(' '),
    ),
    field('sist endret', 'last changed', ({ lastChanged }) => instantOf(lastChanged), ['SFM-IG-22', 'ER-M25-05']),
  ]
  return fields.filter(differs).map((one) => changed(entryInWords(was), one))
}

function prescriptionChanges(was: RecordedPrescription, is: RecordedPrescription): readonly OutcomeFinding[] {
  const field = (nb: string, en: string, read: (prescription: RecordedPrescription) => string | undefined): Field => ({
    name: { nb, en },
    was: read(was),
    is: read(is),
    krav: content,
  })
  const fields = [
    field('dosering', 'dose', ({ dose }) => dose),
    field('status', 'status', ({ status }) => status),
    field('tilbakekalling', 'recall', ({ recall }) => recall?.code),
    field('rekvirent', 'rekvirent', ({ rekvirent }) => rekvirent),
    field('utløp', 'expiry', ({ expires }) => instantOf(expires)),
  ]
  return fields.filter(differs).map((one) => changed(prescriptionInWords(was), one))
}

function differs({ was, is }: Field): boolean {
  if (was === undefined || is === undefined) return was !== is
  return !sameWords(was, is)
}

function changed(subject: string, { name, was, is, krav }: Field): OutcomeFinding {
  return anyhow(
    `${subject} er endret: ${name.nb} var ${was ?? '(ingen)'}, er nå ${is ?? '(ingen)'}.`,
    `${subject} was changed: ${name.en} was ${was ?? '(none)'}, is now ${is ?? '(none)'}.`,
    {
      krav,
      expected: {
        nb: 'Uendret: ingen steg rører denne behandlingen.',
        en: 'Unchanged: no step touches this treatment.',
      },
    },
  )
}
