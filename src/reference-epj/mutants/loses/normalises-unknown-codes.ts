import type { CodeableConcept } from '../../sfm-basis/fhir/fhir-element.js'
import type { MedicationBundle } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

const forms = 'urn:oid:2.16.578.1.12.4.1.1.7448'
const isUnknown = (form: CodeableConcept | undefined) => Number(form?.coding?.[0]?.code ?? 0) > 9000

export const normalisesUnknownCodes: Mutant = {
  id: 'normalises-unknown-codes',
  fault: {
    nb: 'Bytter en legemiddelform den ikke kjenner, med tablett.',
    en: 'Replaces a form that it does not know with tablet.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message): MedicationBundle => ({
      ...message,
      entry: message.entry.map((entry) =>
        entry.resource.resourceType === 'Medication' && isUnknown(entry.resource['form'] as CodeableConcept | undefined)
          ? {
              ...entry,
              resource: { ...entry.resource, form: { coding: [{ system: forms, code: '53', display: 'Tablett' }] } },
            }
          : entry,
      ),
    }),
  },
}
