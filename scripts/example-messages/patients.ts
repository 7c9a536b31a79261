/** The Patient resource of a synthetic patient. */
import { defined } from '../../src/contract/defined.js'
import type { Patient } from '../../src/contract/generated/sfm.js'
import { named } from './fhir-parts.js'
import { patient } from './people.js'

/** `anonymous`: without the national identity. */
export function patientResource(key: string, { anonymous = false } = {}): Patient {
  const { givenName, familyName, birthDate, gender, address, nationalIdentity } = patient(key)
  const identity = anonymous ? undefined : nationalIdentity
  return {
    resourceType: 'Patient',
    ...defined({ identifier: identity && [named(identity.system, identity.value, 'FNR')] }),
    active: true,
    name: [{ family: familyName, given: [givenName] }],
    gender,
    birthDate,
    address: [
      { use: 'home', type: 'physical', line: [address.line], city: address.city, postalCode: address.postalCode },
    ],
  }
}
