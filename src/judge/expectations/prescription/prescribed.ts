import type { RecordedListEntry, RecordedPrescription, Text } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import { heldTreatments, isDispensable, sameId } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** One new prescription was issued (SFM-IG-14), it is linked to its entry (ER-M25-03), and the two have equal content (ER-M25-09). */
export const prescribed = defineExpectation({
  kind: 'prescribed',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `prescribed-${treatment}`,
      krav: ['SFM-IG-14', 'ER-M25-03', 'ER-M25-09'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const issued = newPrescriptions(record, after, key)
  const valid = issued.filter(isDispensable)
  const [only] = valid
  const parts = { expected: words.expectedOne(name), krav: ['SFM-IG-14'] }
  if (only === undefined) {
    const message = issued.length === 0 ? words.notIssued(name) : words.onlyRecalled(name)
    return { looked: 1, findings: [inTheEnd(message, parts)] }
  }
  if (valid.length > 1) return { looked: valid.length, findings: [anyhow(words.several(name, valid), parts)] }
  const entry = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  return { looked: 1, findings: entryDefects(name, entry, only) }
}

function entryDefects(
  name: string,
  entry: RecordedListEntry | undefined,
  prescription: RecordedPrescription,
): readonly OutcomeFinding[] {
  if (entry === undefined)
    return [inTheEnd(words.notOnList(prescriptionInWords(prescription), name), { krav: ['ER-M25-03'] })]
  return [...linkDefects(entry, prescription), ...contentDefects(entry, prescription)]
}

function linkDefects(entry: RecordedListEntry, { reseptId }: RecordedPrescription): readonly OutcomeFinding[] {
  if (sameId(entry.reseptId, reseptId)) return []
  const message =
    entry.reseptId === undefined
      ? words.notLinked(entryInWords(entry))
      : words.otherLink(entryInWords(entry), entry.reseptId)
  return [inTheEnd(message, { expected: words.expectedLink(reseptId), krav: ['ER-M25-03'] })]
}

/** Reseptformidleren's record of a prescription has name, code and dose; the use is not in it. */
function contentDefects(entry: RecordedListEntry, prescription: RecordedPrescription): readonly OutcomeFinding[] {
  const fields = [
    { field: words.fields.medicine, listed: entry.name, prescribed: prescription.name },
    {
      field: words.fields.code,
      listed: entry.medicineCode ?? '',
      prescribed: prescription.medicineCode ?? '',
    },
    { field: words.fields.dose, listed: entry.dose, prescribed: prescription.dose },
  ]
  return fields
    .filter(({ listed, prescribed }) => !sameWords(listed, prescribed))
    .map((difference) => inTheEnd(words.differs(entryInWords(entry), difference), { krav: ['ER-M25-09'] }))
}

interface Difference {
  readonly field: Text
  readonly listed: string
  readonly prescribed: string
}

const words = {
  inScript: (name: string) => ({
    nb: `${name}: det er skrevet én ny resept. Den er knyttet til oppføringen på listen og har samme innhold.`,
    en: `${name}: one new prescription has been written. It is linked to the entry on the list and has the same content.`,
  }),
  title: {
    nb: 'Én ny resept er utstedt og knyttet til oppføringen',
    en: 'One new prescription was issued and linked to its entry',
  },
  why: {
    nb: 'Uten resept får ikke pasienten legemidlet; med to kan det hentes ut dobbelt; er de ulike, vet ingen hvilken dose som gjelder.',
    en: 'Without a prescription the patient does not get the medicine; with two it may be dispensed twice; when they differ no one knows which dose holds.',
  },
  notIssued: (name: string) => ({
    nb: `Resept på ${name} er ikke utstedt.`,
    en: `A prescription for ${name} was not issued.`,
  }),
  onlyRecalled: (name: string) => ({
    nb: `Resept på ${name} er utstedt, men alt tilbakekalt.`,
    en: `A prescription for ${name} was issued but is already recalled.`,
  }),
  several: (name: string, valid: readonly RecordedPrescription[]) => {
    const ids = valid.map(({ reseptId }) => reseptId).join(', ')
    return {
      nb: `Det er utstedt ${valid.length} gyldige resepter på ${name} (ReseptId ${ids}).`,
      en: `${valid.length} valid prescriptions for ${name} were issued (ReseptId ${ids}).`,
    }
  },
  expectedOne: (name: string) => ({
    nb: `Én gyldig ny resept på ${name}.`,
    en: `One valid new prescription for ${name}.`,
  }),
  notOnList: (prescription: string, name: string) => ({
    nb: `${prescription} er utstedt, men ${name} står ikke som aktiv på listen.`,
    en: `${prescription} was issued, but ${name} is not active on the list.`,
  }),
  notLinked: (entry: string) => ({
    nb: `${entry} er ikke knyttet til noen resept.`,
    en: `${entry} is linked to no prescription.`,
  }),
  otherLink: (entry: string, reseptId: string) => ({
    nb: `${entry} er knyttet til ReseptId ${reseptId}.`,
    en: `${entry} is linked to ReseptId ${reseptId}.`,
  }),
  expectedLink: (reseptId: string) => ({
    nb: `Den nye resepten, ReseptId ${reseptId}.`,
    en: `The new prescription, ReseptId ${reseptId}.`,
  }),
  fields: {
    medicine: { nb: 'legemiddel', en: 'medicine' },
    code: { nb: 'legemiddelkode', en: 'medicine code' },
    dose: { nb: 'dosering', en: 'dose' },
  },
  differs: (entry: string, { field, listed, prescribed }: Difference) => ({
    nb: `${entry} og resepten er ulike: ${field.nb} «${listed}» på listen, «${prescribed}» på resepten.`,
    en: `${entry} and its prescription differ: ${field.en} "${listed}" on the list, "${prescribed}" on the prescription.`,
  }),
}
