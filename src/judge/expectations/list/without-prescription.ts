import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { heldTreatments, isDispensable } from '../../record/reseptformidler-state.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { newPrescriptions } from '../new-prescriptions.js'
import { anyhow, inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { entryInWords, nameOf, prescriptionInWords, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The treatment is on the list without prescription (type U, no reseptId). */
export const withoutPrescription = defineExpectation({
  kind: 'without-prescription',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: står på listen uten resept (type U).`,
      en: `${name}: is on the list without prescription (type U).`,
    }
  },
  check: (expected) => withoutPrescriptionCheck(expected.treatment),
})

/** The treatment is on the list as one without prescription: type U, no reseptId, and nothing was prescribed (ER-LIB-01, ER-M25-03). */
function withoutPrescriptionCheck(key: string): Check {
  return outcomeCheck({
    id: `without-prescription-${key}`,
    krav: ['ER-LIB-01', 'ER-M25-03'],
    title: {
      nb: 'Det pasienten kjøper selv, står uten resept',
      en: 'What the patient buys without prescription stands without one',
    },
    why: {
      nb: 'Neste behandler må se legemidlet, og ingen skal vente på eller hente ut en resept som ikke skal finnes.',
      en: 'The next one to treat the patient must see the medicine, and nobody shall wait for or dispense a prescription that should not exist.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look({ record }: Evidence, key: string): OutcomeLook {
  const { after } = record
  if (after === undefined) return { looked: 0, findings: [] }
  const name = nameOf(treatmentOf(record, key))
  const expected = {
    nb: `${name} står på listen som type U (uten resept).`,
    en: `${name} is on the list as type U (without prescription).`,
  }
  const entry = heldTreatments(record, after)
    .entries(key)
    .find(({ status }) => status === 'active')
  const issued = newPrescriptions(record, after, key).filter(isDispensable)
  const entryFaults =
    entry === undefined
      ? [
          inTheEnd(`${name} står ikke som aktiv på listen.`, `${name} is not active on the list.`, {
            expected,
            krav: ['ER-LIB-01'],
          }),
        ]
      : [
          ...(entry.type === 'U'
            ? []
            : [
                inTheEnd(
                  `${entryInWords(entry)} står som type ${entry.type}.`,
                  `${entryInWords(entry)} stands as type ${entry.type}.`,
                  {
                    expected,
                    krav: entry.reseptId === undefined ? ['ER-LIB-01', 'ER-M25-03'] : ['ER-LIB-01'],
                  },
                ),
              ]),
          ...(entry.reseptId === undefined
            ? []
            : [
                inTheEnd(
                  `${entryInWords(entry)} har ReseptId ${entry.reseptId}.`,
                  `${entryInWords(entry)} has ReseptId ${entry.reseptId}.`,
                  { expected, krav: ['ER-LIB-01'] },
                ),
              ]),
        ]
  return {
    looked: 1,
    findings: [
      ...entryFaults,
      ...issued.map((one) =>
        anyhow(
          `${prescriptionInWords(one)} er utstedt, men ingen har bedt om resept.`,
          `${prescriptionInWords(one)} was issued, but nobody asked for a prescription.`,
          { expected, krav: ['ER-LIB-01'] },
        ),
      ),
    ],
  }
}
