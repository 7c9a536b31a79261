import type { Identifier } from '../../sfm-basis/fhir/fhir-element.js'
import type { MedicationBundle } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

const fnr = 'urn:oid:2.16.578.1.12.4.1.4.1'

export const dNumberAsFnr: Mutant = {
  id: 'd-number-as-fnr',
  fault: {
    nb: 'Sender et D-nummer som om det var et fødselsnummer.',
    en: 'Sends a D-number as if it were a fødselsnummer.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message): MedicationBundle => ({
      ...message,
      entry: message.entry.map((entry) => {
        if (entry.resource.resourceType !== 'Patient') return entry
        const identifier = ((entry.resource['identifier'] ?? []) as readonly Identifier[]).map((one) => ({
          ...one,
          system: fnr,
        }))
        return { ...entry, resource: { ...entry.resource, identifier } }
      }),
    }),
  },
}
