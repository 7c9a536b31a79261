import type { RecordedPrescription } from '../../../contract/generated/harness.js'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import { type Evidence, whereOfStep } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'
import { nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** The new prescription has a reference number, and the user was shown it (SFM-IG-15). */
export const referenceNumberShown = defineExpectation({
  kind: 'reference-number',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `reference-number-${treatment}`,
      krav: ['SFM-IG-15'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look(evidence: Evidence, key: string): OutcomeLook {
  const { record } = evidence
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const issued = newPrescriptions(record, after, key)
  if (issued.length === 0) return { looked: 1, findings: [inTheEnd(words.notIssued(name))] }
  return { looked: issued.length, findings: issued.flatMap((one) => defects(evidence, name, one)) }
}

function defects(evidence: Evidence, name: string, prescription: RecordedPrescription): readonly OutcomeFinding[] {
  const { referenceNumber } = prescription
  if (referenceNumber === undefined)
    return [inTheEnd(words.noNumber(prescriptionInWords(prescription)), { expected: words.expectedNumber })]
  if (shown(evidence).includes(referenceNumber)) return []
  const last = evidence.record.steps.findLast(({ answer }) => answer !== undefined)
  return [
    inTheEnd(words.notShown(name, referenceNumber), {
      expected: words.expectedShown(referenceNumber),
      where: last === undefined ? undefined : whereOfStep(evidence, last.step),
    }),
  ]
}

/** All digits that the user was shown, in messages and lists, however they were grouped. */
const shown = ({ record }: Evidence): string =>
  record.steps
    .flatMap(({ answer }) => [answer?.message ?? '', JSON.stringify(answer?.view ?? [])])
    .join('\n')
    .replaceAll(/(?<=\d)[\s.-](?=\d)/g, '')

const words = {
  inScript: (name: string) => ({
    nb: `${name}: resepten har fått referansenummer, og EPJ-en viste det til brukeren.`,
    en: `${name}: the prescription has got a reference number, and the EPJ showed it to the user.`,
  }),
  title: {
    nb: 'Resepten har fått referansenummer, og brukeren ser det',
    en: 'The prescription has a reference number, and the user sees it',
  },
  why: {
    nb: 'Uten nummeret finner ikke apoteket resepten, og pasienten går derfra uten legemidlet.',
    en: 'Without the number the pharmacy does not find the prescription, and the patient leaves without the medicine.',
  },
  notIssued: (name: string) => ({
    nb: `Ingen resept på ${name} er utstedt.`,
    en: `No prescription for ${name} was issued.`,
  }),
  noNumber: (which: string) => ({
    nb: `${which} har ikke fått referansenummer.`,
    en: `${which} has got no reference number.`,
  }),
  expectedNumber: { nb: 'EPJ-en ber om et nummer (refnum 0).', en: 'The EPJ asks for a number (refnum 0).' },
  notShown: (name: string, number: string) => ({
    nb: `Resepten på ${name} fikk referansenummer ${number}, men EPJ-en viste det ikke til brukeren.`,
    en: `The prescription for ${name} got the reference number ${number}, but the EPJ did not show it to the user.`,
  }),
  expectedShown: (number: string) => ({
    nb: `Brukeren ser ${number}, så pasienten kan få det med seg.`,
    en: `The user sees ${number}, so that the patient can have it.`,
  }),
}
