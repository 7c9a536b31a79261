/** What an EPJ writes to SFM before its users can work, and what SFM gives back. */
import { defined } from '../../src/contract/defined.js'
import type {
  Organization,
  OrganizationBundle,
  Person,
  PersonBundle,
  Practitioner,
  PractitionerBundle,
  Reference,
} from '../../src/contract/generated/sfm.js'
import { official, oid, profile, typed } from './fhir-parts.js'
import { organisation, practitioner } from './people.js'
import { found, stored } from './searches.js'

interface OrganisationState {
  readonly active: boolean
  readonly partOf?: Reference
}

function organisationResource(key: string, { active, partOf }: OrganisationState) {
  const { name, orgnrChild, herId, journalId } = organisation(key)
  return {
    resourceType: 'Organization',
    meta: profile('sfm-Organization'),
    identifier: [typed('official', 'SFM-id', journalId), official(oid('4.101'), orgnrChild), official(oid('2'), herId)],
    active,
    name,
    ...defined({ partOf }),
  } satisfies Organization
}

function practitionerResource(key: string, { active = true } = {}) {
  const { nationalIdentity, hpr, givenName, familyName, gender, birthDate } = practitioner(key)
  return {
    resourceType: 'Practitioner',
    meta: profile('sfm-Practitioner'),
    identifier: [official(nationalIdentity.system, nationalIdentity.value), official(oid('4.4'), hpr)],
    active,
    name: [{ use: 'official', family: familyName, given: [givenName] }],
    gender,
    birthDate,
  } satisfies Practitioner
}

function personResource(key: string) {
  const { nationalIdentity, givenName, familyName } = practitioner(key)
  return {
    resourceType: 'Person',
    meta: profile('sfm-Person'),
    identifier: [official(nationalIdentity.system, nationalIdentity.value)],
    active: true,
    name: [{ family: familyName, given: [givenName] }],
  } satisfies Person
}

const activeOrganisation = organisationResource('tindasen', { active: true })
const storedPractitioner = stored(practitionerResource('ugle'))
const storedPerson = stored(personResource('orrfugl'))

export const organisationSent = organisationResource('tindasen', { active: false })
export const practitionerSent = practitionerResource('ugle')
export const personSent = personResource('orrfugl')

const noOrganisation: OrganizationBundle = found<Organization>('Organization')
const oneOrganisation: OrganizationBundle = found('Organization', stored(activeOrganisation))
const onePractitioner: PractitionerBundle = found('Practitioner?family=Ugle', storedPractitioner)
const onePerson: PersonBundle = found('Person', storedPerson)

export const directory = {
  'setup.organization-sent': organisationSent,
  'setup-child.organization-sent': organisationResource('fjordglott-legevakt', {
    active: false,
    partOf: { reference: 'Organization/117' },
  }),
  'setup.organization': stored(activeOrganisation, '2'),
  'setup.practitioner-sent': practitionerSent,
  'inactive.practitioner-sent': practitionerResource('orrfugl', { active: false }),
  'setup.practitioner': storedPractitioner,
  'setup.person-sent': personSent,
  'setup.person': storedPerson,
  'nothing.organization-bundle': noOrganisation,
  'one.organization-bundle': oneOrganisation,
  'one.practitioner-bundle': onePractitioner,
  'one.person-bundle': onePerson,
}
