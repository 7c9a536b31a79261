import type { Identifier } from '../../sfm-basis/fhir/fhir-element.js'
import type { MedicationBundle } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

/** Two synthetic persons (month + 80), so that one of them is never the patient at hand. */
const somebodyElse = ['28829649847', '25900399815'] as const

export const swapsPatient: Mutant = {
  id: 'swaps-patient',
  fault: {
    nb: 'Sender listen med en annen pasients fødselsnummer.',
    en: "Sends the list with another patient's national identity number.",
  },
  group: 'mixes-patients',
  behaviour: {
    beforeSend: (message, { patient }): MedicationBundle => {
      const other = patient.nationalIdentity?.value === somebodyElse[0] ? somebodyElse[1] : somebodyElse[0]
      return {
        ...message,
        entry: message.entry.map((entry) => {
          if (entry.resource.resourceType !== 'Patient') return entry
          const identifier = ((entry.resource['identifier'] ?? []) as readonly Identifier[]).map((one) => ({
            ...one,
            value: other,
          }))
          return { ...entry, resource: { ...entry.resource, identifier } }
        }),
      }
    },
  },
}
