import type { RecordedListEntry, RecordedPrescription } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** One new prescription was issued for the treatment, linked to its entry, with equal content. */
export const prescribed = defineExpectation({
  kind: 'prescribed',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: det er skrevet én ny resept. Den er knyttet til oppføringen på listen og har samme innhold.`,
      en: `${name}: one new prescription has been written. It is linked to the entry on the list and has the same content.`,
    }
  },
  check: (expected) => prescribedCheck(expected.treatment),
})

/** One new prescription was issued (SFM-IG-14), it is linked to its entry (ER-M25-03), and the two have equal content (ER-M25-09). */
function prescribedCheck(key: string): Check {
  return outcomeCheck({
    id: `prescribed-${key}`,
    krav: ['SFM-IG-14', 'ER-M25-03', 'ER-M25-09'],
    title: {
      nb: 'Én ny resept er utstedt og knyttet til oppføringen',
      en: 'One new prescription was issued and linked to its entry',
    },
    why: {
      nb: 'Uten resept får ikke pasienten legemidlet; med to kan det hentes ut dobbelt; er de ulike, vet ingen hvilken dose som gjelder.',
      en: 'Without a prescription the patient does not get the medicine; with two it may be dispensed twice; when they differ nobody knows which dose holds.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const issued = newPrescriptions(record, after, key)
  const valid = issued.filter(isDispensable)
  const [only] = valid
  const expected = { nb: `Én gyldig ny resept på ${name}.`, en: `One valid new prescription for ${name}.` }
  if (only === undefined) {
    const gone =
      issued.length === 0
        ? { nb: 'er ikke utstedt', en: 'was not issued' }
        : { nb: 'er utstedt, men alt tilbakekalt', en: 'was issued but is already recalled' }
    return {
      looked: 1,
      findings: [
        inTheEnd(`Resept på ${name} ${gone.nb}.`, `A prescription for ${name} ${gone.en}.`, {
          expected,
          krav: ['SFM-IG-14'],
        }),
      ],
    }
  }
  if (valid.length > 1) {
    const ids = valid.map(({ reseptId }) => reseptId).join(', ')
    return {
      looked: valid.length,
      findings: [
        anyhow(
          `Det er utstedt ${String(valid.length)} gyldige resepter på ${name} (ReseptId ${ids}).`,
          `${String(valid.length)} valid prescriptions for ${name} were issued (ReseptId ${ids}).`,
          { expected, krav: ['SFM-IG-14'] },
        ),
      ],
    }
  }
  const entry = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  return {
    looked: 1,
    findings:
      entry === undefined ? [notOnList(name, only)] : [...linkFault(entry, only), ...contentFaults(entry, only)],
  }
}

const notOnList = (name: string, only: RecordedPrescription) =>
  inTheEnd(
    `${prescriptionInWords(only)} er utstedt, men ${name} står ikke som aktiv på listen.`,
    `${prescriptionInWords(only)} was issued, but ${name} is not active on the list.`,
    { krav: ['ER-M25-03'] },
  )

function linkFault(entry: RecordedListEntry, only: RecordedPrescription): readonly OutcomeFinding[] {
  if (sameId(entry.reseptId, only.reseptId)) return []
  return [
    inTheEnd(
      `${entryInWords(entry)} er ${entry.reseptId === undefined ? 'ikke knyttet til noen resept' : `knyttet til ReseptId ${entry.reseptId}`}.`,
      `${entryInWords(entry)} is ${entry.reseptId === undefined ? 'linked to no prescription' : `linked to ReseptId ${entry.reseptId}`}.`,
      {
        expected: {
          nb: `Den nye resepten, ReseptId ${only.reseptId}.`,
          en: `The new prescription, ReseptId ${only.reseptId}.`,
        },
        krav: ['ER-M25-03'],
      },
    ),
  ]
}

/** Reseptformidleren's record of a prescription has name, code and dose; the use is not in it. */
function contentFaults(entry: RecordedListEntry, only: RecordedPrescription): readonly OutcomeFinding[] {
  const fields = [
    { nb: 'legemiddel', en: 'medicine', one: entry.name, other: only.name },
    { nb: 'legemiddelkode', en: 'medicine code', one: entry.medicineCode ?? '', other: only.medicineCode ?? '' },
    { nb: 'dosering', en: 'dose', one: entry.dose, other: only.dose },
  ]
  return fields
    .filter(({ one, other }) => !sameWords(one, other))
    .map(({ nb, en, one, other }) =>
      inTheEnd(
        `${entryInWords(entry)} og resepten er ulike: ${nb} «${one}» på listen, «${other}» på resepten.`,
        `${entryInWords(entry)} and its prescription differ: ${en} "${one}" on the list, "${other}" on the prescription.`,
        { krav: ['ER-M25-09'] },
      ),
    )
}
