/** Practitioners, organisations and the roles they have in a document. */
import { defined } from '../../src/contract/defined.js'
import type {
  Identifier,
  Organization,
  Practitioner,
  PractitionerRole,
  Reference,
} from '../../src/contract/generated/sfm.js'
import type { Document } from './document.js'
import { type Coded, concept, kodeverk, named, official, oid, present } from './fhir-parts.js'
import { practitioner } from './people.js'

export function addPractitioner(document: Document, key: string): Reference {
  const { givenName, familyName, hpr, nationalIdentity, gender, birthDate } = practitioner(key)
  const resource: Practitioner = {
    resourceType: 'Practitioner',
    identifier: [named(nationalIdentity.system, nationalIdentity.value, 'FNR'), named(oid('4.4'), hpr, 'HPR')],
    active: true,
    name: [{ use: 'official', family: familyName, given: [givenName] }],
    gender,
    birthDate,
  }
  return document.add({
    profile: 'sfm-Practitioner',
    key,
    display: `${givenName} ${familyName}, HPR: ${hpr}`,
    resource,
  })
}

/** An organisation, or a pharmacy with its licence. */
interface Workplace {
  readonly name: string
  readonly herId: string
  readonly licence?: string
}

export function addOrganisation(document: Document, { name, herId, licence }: Workplace): Reference {
  const resource: Organization = {
    resourceType: 'Organization',
    identifier: present<Identifier>(
      official(oid('2'), herId),
      licence === undefined
        ? undefined
        : { use: 'official', type: { coding: [{ system: kodeverk(9051), code: 'AKO' }] }, value: licence },
    ),
    name,
  }
  return document.add({ profile: 'sfm-Organization', key: herId, display: `${name}, HER: ${herId}`, resource })
}

interface RoleHolder {
  readonly doctor?: string
  readonly workplace: Workplace
}

/** A role of kodeverk 7490, with the doctor when a person has it. */
export function addRole(document: Document, [code, display]: Coded, { doctor, workplace }: RoleHolder): Reference {
  const person = doctor === undefined ? undefined : practitioner(doctor)
  const resource: PractitionerRole = {
    resourceType: 'PractitionerRole',
    ...defined({
      practitioner: person && {
        ...addPractitioner(document, person.key),
        identifier: official(oid('4.4'), person.hpr),
      },
    }),
    organization: { ...addOrganisation(document, workplace), identifier: official(oid('2'), workplace.herId) },
    code: [concept(kodeverk(7490), code, display)],
  }
  return document.add({
    profile: 'sfm-PractitionerRole',
    key: `${code}-${doctor ?? workplace.herId}`,
    display: `${person?.familyName ?? workplace.name}, ${code}:${display}`,
    resource,
  })
}
