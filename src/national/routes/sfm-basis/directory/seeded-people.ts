import type { Organisation, Practitioner } from '../../../../contract/generated/adapter.js'
import { identifierSystems } from '../fhir/fhir-element.js'
import type { JsonObject } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'

/** How an organisation that stood in SFM before the scenario was written to it. */
export const seededOrganisation = ({ name, orgnrChild, herId, journalId }: Organisation): JsonObject => ({
  resourceType: 'Organization',
  meta: profiled('sfm-Organization'),
  identifier: [
    { use: 'official', type: { text: 'SFM-id' }, value: journalId },
    { use: 'official', system: identifierSystems.enh, value: orgnrChild },
    { use: 'official', system: identifierSystems.her, value: herId },
  ],
  active: true,
  name,
})

export const seededPractitioner = ({
  nationalIdentity,
  hpr,
  givenName,
  familyName,
  birthDate,
  gender,
}: Practitioner): JsonObject => ({
  resourceType: 'Practitioner',
  meta: profiled('sfm-Practitioner'),
  identifier: [
    { use: 'official', system: nationalIdentity.system, value: nationalIdentity.value },
    { use: 'official', system: identifierSystems.hpr, value: hpr ?? '' },
  ],
  active: true,
  name: [{ use: 'official', family: familyName, given: [givenName] }],
  gender,
  birthDate,
})
