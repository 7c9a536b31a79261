import { Type } from '@sinclair/typebox'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'

/** The entry carries the dose that the user gave it (SFM-3.6.2). */
export const dose = defineExpectation({
  kind: 'dose',
  fields: { treatment: handle, dose: Type.String() },
  build: ({ key }: NamedTreatment, text: string) => ({ treatment: key, dose: text }),
  words: (expected, nameOf) => words.expectation(nameOf(expected.treatment), expected.dose),
  check: (expected) =>
    outcomeCheck({
      id: `dose-${expected.treatment}`,
      krav: ['SFM-3.6.2'],
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected.treatment, expected.dose),
    }),
})

function look({ record }: Evidence, key: string, asked: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const entries = heldTreatments(record, record.after).entries(key)
  const entry = entries.find(({ status }) => status === 'active') ?? entries[0]
  if (entry !== undefined && sameWords(entry.dose, asked)) return { looked: 1, findings: [] }
  const message = entry === undefined ? words.missing(name) : words.otherDose(entryInWords(entry), entry.dose)
  return { looked: 1, findings: [inTheEnd(message, { expected: words.expected(name, asked) })] }
}

const words = {
  expectation: (name: string, text: string) => ({
    nb: `${name}: står på listen med doseringen ${text}.`,
    en: `${name}: is on the list with the dose ${text}.`,
  }),
  title: { nb: 'Listen har den nye doseringen', en: 'The list has the new dose' },
  why: {
    nb: 'Pasienten får den dosen som står på listen.',
    en: 'The patient gets the dose that is on the list.',
  },
  missing: (name: string) => ({ nb: `${name} mangler på listen.`, en: `${name} is missing from the list.` }),
  otherDose: (entry: string, text: string) => ({
    nb: `${entry} har doseringen «${text}».`,
    en: `${entry} has the dose "${text}".`,
  }),
  expected: (name: string, text: string) => ({
    nb: `${name} med doseringen «${text}».`,
    en: `${name} with the dose "${text}".`,
  }),
}
