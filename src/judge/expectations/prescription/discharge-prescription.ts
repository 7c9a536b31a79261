import type { NamedTreatment } from '../../../scenario/world/treatment.js'
import type { Check } from '../../checks/check.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'
import { isMedicine } from '../../record/known-treatments.js'
import { defineExpectation, handle } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'
import { nameOf, treatmentOf } from '../treatment-in-words.js'

const fields = { treatment: handle }

/** The new prescription says that the hospital wrote it as the patient was discharged (dischargedhospital). */
export const dischargePrescription = defineExpectation({
  kind: 'discharge-prescription',
  fields,
  build: ({ key }: NamedTreatment) => ({ treatment: key }),
  words: (expected, nameOf) => {
    const name = nameOf(expected.treatment)
    return {
      nb: `${name}: den nye resepten er merket med at sykehuset skrev den ved utskrivning.`,
      en: `${name}: the new prescription says that the hospital wrote it at discharge.`,
    }
  },
  check: (expected) => dischargePrescriptionCheck(expected.treatment),
})

/** A prescription that the hospital writes as the patient is discharged says so: dischargedhospital, UtskrevetSykehus (SFM-DISCHARGE-01). */
function dischargePrescriptionCheck(key: string): Check {
  return outcomeCheck({
    id: `discharge-prescription-${key}`,
    krav: ['SFM-DISCHARGE-01'],
    title: {
      nb: 'Resepten er merket som skrevet ved utskrivning',
      en: 'The prescription says that it was written at discharge',
    },
    why: {
      nb: 'Apoteket og fastlegen ser da at resepten hører til et sykehusopphold, og hvem de skal spørre.',
      en: 'The pharmacy and the GP then see that the prescription belongs to a hospital stay, and whom to ask.',
    },
    look: (evidence) => look(evidence, key),
  })
}

function look(evidence: Evidence, key: string): OutcomeLook {
  const treatment = treatmentOf(evidence.record, key)
  const name = nameOf(treatment)
  const issued = evidence.sends
    .filter(({ accepted }) => accepted)
    .flatMap((send) => newPrescriptionsIn(send, treatment.treatment.medicine))
  const expected = {
    nb: `Den nye resepten på ${name} har dischargedhospital = true.`,
    en: `The new prescription for ${name} has dischargedhospital = true.`,
  }
  const [last] = issued.slice(-1)
  if (last === undefined)
    return {
      looked: 1,
      findings: [
        inTheEnd(`Ingen ny resept på ${name} ble sendt.`, `No new prescription for ${name} was sent.`, { expected }),
      ],
    }
  if (last.statement.atDischarge === true) return { looked: 1, findings: [] }
  return {
    looked: 1,
    findings: [
      inTheEnd(
        `Den nye resepten på ${name} sier ikke at den er skrevet ved utskrivning fra sykehus.`,
        `The new prescription for ${name} does not say that it was written at discharge from hospital.`,
        { expected, where: whereOf(evidence, last.send.exchange, 'request', last.statement.pointer) },
      ),
    ],
  }
}

const newPrescriptionsIn = (send: SendFacts, medicine: Parameters<typeof isMedicine>[0]) =>
  send.treatments
    .filter(
      ({ toBeIssued, medicineCode, name }) => toBeIssued === true && isMedicine(medicine, { code: medicineCode, name }),
    )
    .map((statement) => ({ send, statement }))
