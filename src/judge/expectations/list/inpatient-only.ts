import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** What is given only during the stay is neither on the list nor prescribed. */
export const inpatientOnly = defineExpectation({
  kind: 'inpatient-only',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: gis bare under oppholdet, og står derfor ikke på listen. Det er heller ikke skrevet resept.`,
      en: `${name}: is given only during the stay, and is therefore not on the list. No prescription has been written either.`,
    }
  },
  check: (expected) => inpatientOnlyCheck(expected.treatment),
})

/** What is given only during the stay is neither on the patient's list nor prescribed (HDIR-13). */
function inpatientOnlyCheck(key: string): Check {
  return outcomeCheck({
    id: `inpatient-only-${key}`,
    krav: ['HDIR-13'],
    title: {
      nb: 'Det som bare gis under oppholdet, står ikke på listen',
      en: 'What is given only during the stay is not on the list',
    },
    why: {
      nb: 'Står det på listen, tror fastlegen, hjemmetjenesten og pasienten at behandlingen skal fortsette hjemme.',
      en: 'When it stands on the list, the GP, the home care and the patient believe that the treatment is to go on at home.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const { treatment } = treatmentOf(record, key)
  const expected = {
    nb: `${treatment.medicine.name} står bare i avdelingens egen kurve.`,
    en: `${treatment.medicine.name} stands only in the ward's own chart.`,
  }
  const listed = heldTreatments(record, after)
    .entries(key)
    .map((entry) =>
      anyhow(`${entryInWords(entry)} står på listen.`, `${entryInWords(entry)} is on the list.`, { expected }),
    )
  const issued = newPrescriptions(record, after, key).map((one) =>
    anyhow(
      `Det er skrevet resept på ${prescriptionInWords(one)}.`,
      `A prescription was written for ${prescriptionInWords(one)}.`,
      {
        expected,
      },
    ),
  )
  return { looked: 1, findings: [...listed, ...issued] }
}
