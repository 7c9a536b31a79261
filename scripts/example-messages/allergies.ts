/** The allergy (CAVE) that kjernejournal knows of. */
import type { AllergyIntolerance, Reference } from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { uuid } from './example-ids.js'
import { concept, kj } from './fhir-parts.js'
import { addPractitioner } from './roles.js'

const kjCodeSystem = (name: string) => `http://nhn.no/kj/fhir/CodeSystem/${name}`

export function addAllergy(document: Document): Reference {
  const recorder = document.add({
    profile: 'KjPractitionerRole',
    key: 'kj',
    display: 'Ugle',
    base: kj,
    resource: {
      resourceType: 'PractitionerRole',
      practitioner: addPractitioner(document, 'ugle'),
      code: [{ coding: [{ system: kjCodeSystem('CategoriesOfHealthProfessionals'), code: 'LE' }], text: 'Lege' }],
    },
  })
  const resource: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    identifier: [{ use: 'official', value: uuid(document.name, 'allergy') }],
    clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', 'Active'),
    verificationStatus: concept(
      'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
      'unconfirmed',
      'Unconfirmed',
    ),
    category: ['medication'],
    criticality: 'high',
    code: concept(kjCodeSystem('ATC'), 'J01CE02', 'Fenoksymetylpenicillin'),
    patient: document.subject,
    recordedDate: '2021-05-04',
    recorder,
    reaction: [{ manifestation: [concept(kjCodeSystem('TypeOfReaction'), '1', 'Anafylaktisk reaksjon')] }],
    extension: [
      { url: `${kj}KjUpdatedDateTime`, valueDateTime: '2021-05-04T12:00:00+02:00' },
      {
        url: `${kj}KjSourceOfInformation`,
        valueCoding: {
          system: kjCodeSystem('SourceOfInformation'),
          code: '2',
          display: 'Observert av behandlende lege',
        },
      },
    ],
  }
  return document.add({
    profile: 'KjAllergyIntolerance',
    key: 'penicillin',
    display: 'Fenoksymetylpenicillin',
    resource,
    section: 'sectionAllergies',
    base: kj,
  })
}
