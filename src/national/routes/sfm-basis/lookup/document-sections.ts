import { osloDateTime } from '../../../../scenario/time/oslo-time.js'
import { concept } from '../fhir/fhir-element.js'
import { type JsonObject } from '../fhir/json.js'
import type { Writing } from './document-writing.js'

export const sections = {
  sectionMedication: ['Medication', 'List of Medication statements'],
  sectionPLLinfo: ['PllInfo', 'PLL Info'],
  sectionAllergies: ['Allergies', 'Section allergies'],
  sectionDispense: ['sectionDispense', 'Section dispense'],
  sectionOtherPrescriptions: ['Other Prescriptions', 'List of non medical prescriptions'],
} as const

export function section(code: keyof typeof sections, entry: readonly JsonObject[]): JsonObject {
  const [title, display] = sections[code]
  return {
    title,
    code: concept('http://ehelse.no/fhir/CodeSystem/sfm-section-types', code, display),
    text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${title}</xhtml:div>` },
    ...(entry.length === 0
      ? {
          emptyReason: concept('http://terminology.hl7.org/CodeSystem/list-empty-reason', 'unavailable', 'Unavailable'),
        }
      : { entry }),
  }
}

const foreignCodes = 'https://example.org/fhir/CodeSystem/later-version'

/** What a later version may bring: a section and a type of resource that today's guide does not know. */
export function foreignSection({ document, ids, patient, now }: Writing): JsonObject {
  const name = 'Nyrefunksjon (eGFR)'
  const observation = document.add('foreign', () => ({
    resource: {
      resourceType: 'Observation',
      id: ids.next('resource'),
      meta: { profile: ['https://example.org/fhir/StructureDefinition/later-version'] },
      status: 'final',
      code: concept(foreignCodes, 'egfr', name),
      subject: patient,
      effectiveDateTime: osloDateTime(new Date(now)),
      valueQuantity: { value: 58, unit: 'ml/min/1,73 m2' },
    },
    display: name,
  }))
  return {
    title: name,
    code: concept(foreignCodes, 'sectionKidneyFunction', name),
    text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${name}</xhtml:div>` },
    entry: [observation],
  }
}
