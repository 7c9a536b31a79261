import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

/** What is given only during the stay is neither on the patient's list nor prescribed (HDIR-13). */
export const inpatientOnly = defineExpectation({
  kind: 'inpatient-only',
  fields: { treatment: handle },
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: ({ treatment }, nameOf) => words.expectation(nameOf(treatment)),
  check: ({ treatment }) =>
    outcomeCheck({
      id: `inpatient-only-${treatment}`,
      krav: ['HDIR-13'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, treatment),
    }),
})

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const found = [
    ...heldTreatments(record, after).entries(key).map(entryInWords).map(words.listed),
    ...newPrescriptions(record, after, key).map(prescriptionInWords).map(words.prescribed),
  ]
  const expected = words.expected(nameOf(treatmentOf(record, key)))
  return { looked: 1, findings: found.map((message) => anyhow(message, { expected })) }
}

const words = {
  expectation: (name: string) => ({
    nb: `${name}: gis bare under oppholdet, og står derfor ikke på listen. Det er heller ikke skrevet resept.`,
    en: `${name}: is given only during the stay, and is therefore not on the list. No prescription has been written either.`,
  }),
  title: {
    nb: 'Det som bare gis under oppholdet, står ikke på listen',
    en: 'What is given only during the stay is not on the list',
  },
  why: {
    nb: 'Står det på listen, tror fastlegen, hjemmetjenesten og pasienten at behandlingen skal fortsette hjemme.',
    en: 'When it is on the list, the GP, the home care and the patient believe that the treatment is to go on at home.',
  },
  listed: (entry: string) => ({ nb: `${entry} står på listen.`, en: `${entry} is on the list.` }),
  prescribed: (prescription: string) => ({
    nb: `Det er skrevet resept på ${prescription}.`,
    en: `A prescription was written for ${prescription}.`,
  }),
  expected: (name: string) => ({
    nb: `${name} står bare i avdelingens egen kurve.`,
    en: `${name} is only in the ward's own chart.`,
  }),
}
