import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { issuedIn, placeOf } from '../issued-prescriptions.js'
import { inTheEnd, outcomeCheck, type OutcomeFinding } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'

/** The new prescription says that the hospital wrote it as the patient was discharged: dischargedhospital, UtskrevetSykehus (SFM-DISCHARGE-01). */
export const dischargePrescription = defineExpectation({
  kind: 'discharge-prescription',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.inScript(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `discharge-prescription-${treatment}`,
      krav: ['SFM-DISCHARGE-01'],
      title: words.title,
      why: words.why,
      look: (evidence) => ({ looked: 1, findings: defects(evidence, treatment) }),
    }),
})

function defects(evidence: Evidence, key: string): readonly OutcomeFinding[] {
  const known = treatmentOf(evidence.record, key)
  const name = nameOf(known)
  const expected = words.expected(name)
  const last = evidence.sends
    .filter(({ accepted }) => accepted)
    .flatMap((send) => issuedIn(send, known.treatment))
    .at(-1)
  if (last === undefined) return [inTheEnd(words.noneSent(name), { expected })]
  if (last.treatment.atDischarge === true) return []
  return [inTheEnd(words.notMarked(name), { expected, where: placeOf(evidence, last) })]
}

const words = {
  inScript: (name: string) => ({
    nb: `${name}: den nye resepten er merket med at sykehuset skrev den ved utskrivning.`,
    en: `${name}: the new prescription says that the hospital wrote it at discharge.`,
  }),
  title: {
    nb: 'Resepten er merket som skrevet ved utskrivning',
    en: 'The prescription says that it was written at discharge',
  },
  why: {
    nb: 'Apoteket og fastlegen ser da at resepten hører til et sykehusopphold, og hvem de skal spørre.',
    en: 'The pharmacy and the GP then see that the prescription belongs to a hospital stay, and whom to ask.',
  },
  noneSent: (name: string) => ({
    nb: `Ingen ny resept på ${name} ble sendt.`,
    en: `No new prescription for ${name} was sent.`,
  }),
  notMarked: (name: string) => ({
    nb: `Den nye resepten på ${name} sier ikke at den er skrevet ved utskrivning fra sykehus.`,
    en: `The new prescription for ${name} does not say that it was written at discharge from hospital.`,
  }),
  expected: (name: string) => ({
    nb: `Den nye resepten på ${name} har dischargedhospital = true.`,
    en: `The new prescription for ${name} has dischargedhospital = true.`,
  }),
}
