import { Type } from '@sinclair/typebox'
import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { sameWords } from '../../record/known-treatments.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, type FieldsOf, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle, dose: Type.String() }

type Dose = FieldsOf<typeof fields>

/** The entry carries the new dose. */
export const dose = defineExpectation({
  kind: 'dose',
  fields,
  build: ({ key }: NamedTreatment, text: string) => ({ treatment: key, dose: text }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: står på listen med doseringen ${expected.dose}.`,
      en: `${name}: is on the list with the dose ${expected.dose}.`,
    }
  },
  check: doseCheck,
})

/** The entry carries the dose that the user gave it (SFM-3.6.2). */
function doseCheck({ treatment, dose }: Dose): Check {
  return outcomeCheck({
    id: `dose-${treatment}`,
    krav: ['SFM-3.6.2'],
    title: { nb: 'Listen har den nye doseringen', en: 'The list has the new dose' },
    why: {
      nb: 'Pasienten får den dosen som står på listen.',
      en: 'The patient gets the dose that stands on the list.',
    },
    look: (evidence) => look(evidence, treatment, dose),
  })
}

function look({ record }: Evidence, key: string, dose: string): OutcomeLook {
  if (record.after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const entries = heldTreatments(record, record.after).entries(key)
  const entry = entries.find(({ status }) => status === 'active') ?? entries[0]
  const expected = { nb: `${name} med doseringen «${dose}».`, en: `${name} with the dose "${dose}".` }
  if (entry === undefined)
    return {
      looked: 1,
      findings: [inTheEnd(`${name} mangler på listen.`, `${name} is missing from the list.`, { expected })],
    }
  if (sameWords(entry.dose, dose)) return { looked: 1, findings: [] }
  return {
    looked: 1,
    findings: [
      inTheEnd(
        `${entryInWords(entry)} har doseringen «${entry.dose}».`,
        `${entryInWords(entry)} has the dose "${entry.dose}".`,
        {
          expected,
        },
      ),
    ],
  }
}
