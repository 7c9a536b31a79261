import type { NationalIdentity, Organisation, Patient, Practitioner } from '../../../../contract/generated/adapter.js'
import type { Pharmacy } from '../../../../scenario/world/world-setup.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import { codeWords } from '../fhir/code-words.js'
import { identifierSystems, volven } from '../fhir/fhir-element.js'
import { compact, type JsonObject } from '../fhir/json.js'
import { profiled, type SfmDocument } from '../fhir/sfm-document.js'

interface Writing {
  readonly document: SfmDocument
  readonly ids: SeededIds
}

const typed = (name: 'FNR' | 'DNR' | 'HPR', system: string, value: string): JsonObject => ({
  use: 'official',
  type: { coding: [{ system: `http://hl7.no/fhir/NamingSystem/${name}`, code: `${name}-nummer` }] },
  system,
  value,
})

const nationalIdentifier = ({ system, value }: NationalIdentity): JsonObject =>
  typed(system === identifierSystems.dnr ? 'DNR' : 'FNR', system, value)
/** A D-number's first digit is 4 higher than a day's. */
const formerIdentifier = (value: string): JsonObject => {
  const system = /^[4-7]/.test(value) ? identifierSystems.dnr : identifierSystems.fnr
  return { ...nationalIdentifier({ system, value }), use: 'old' }
}
const hprIdentifier = (hpr: string): JsonObject => typed('HPR', identifierSystems.hpr, hpr)
const herIdentifier = (herId: string): JsonObject => ({ use: 'official', system: identifierSystems.her, value: herId })

export const practitionerDisplay = ({ givenName, familyName, hpr }: Practitioner): string =>
  `${givenName} ${familyName}, HPR: ${hpr ?? ''}`
export const organisationDisplay = ({ name, herId }: Pick<Organisation, 'name' | 'herId'>): string =>
  `${name}, HER: ${herId}`
export const patientDisplay = ({ givenName, familyName }: Pick<Patient, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`

/** `former`: national identity numbers that the patient had before (AndreFnr); that SFM shows them as old identifiers is INFERRED. */
export function patientResource(patient: Patient, ids: SeededIds, former: readonly string[] = []): JsonObject {
  const { nationalIdentity, givenName, familyName, birthDate, gender, address } = patient
  return compact({
    resourceType: 'Patient',
    id: ids.number('Patient', nationalIdentity?.value ?? birthDate),
    meta: profiled('sfm-Patient'),
    identifier:
      nationalIdentity === undefined
        ? undefined
        : [nationalIdentifier(nationalIdentity), ...former.map(formerIdentifier)],
    active: true,
    name: [{ family: familyName, given: [givenName] }],
    gender,
    birthDate,
    address: [
      { use: 'home', type: 'physical', line: [address.line], city: address.city, postalCode: address.postalCode },
    ],
  })
}

export function practitionerReference(person: Practitioner, { document, ids }: Writing): JsonObject {
  const { nationalIdentity, hpr, givenName, familyName, birthDate, gender } = person
  return document.add(`practitioner ${nationalIdentity.value}`, () => ({
    display: practitionerDisplay(person),
    resource: {
      resourceType: 'Practitioner',
      id: ids.number('Practitioner', nationalIdentity.value),
      meta: profiled('sfm-Practitioner'),
      identifier: [nationalIdentifier(nationalIdentity), ...(hpr === undefined ? [] : [hprIdentifier(hpr)])],
      active: true,
      name: [{ use: 'official', family: familyName, given: [givenName] }],
      gender,
      birthDate,
    },
  }))
}

export function organisationReference(
  organisation: Pick<Organisation, 'name' | 'herId'>,
  { document, ids }: Writing,
): JsonObject {
  return document.add(`organisation ${organisation.herId}`, () => ({
    display: organisationDisplay(organisation),
    resource: organisationResource(organisation, ids.number('Organization', organisation.herId)),
  }))
}

export const organisationResource = (
  { name, herId }: Pick<Organisation, 'name' | 'herId'>,
  id: string,
): JsonObject => ({
  resourceType: 'Organization',
  id,
  meta: profiled('sfm-Organization'),
  identifier: [herIdentifier(herId)],
  name,
})

/** A pharmacy also carries its konsesjonsnummer, of type AKO (kodeverk 9051) and without system. */
export function pharmacyReference(pharmacy: Pharmacy, { document, ids }: Writing): JsonObject {
  const licence = {
    use: 'official',
    type: { coding: [{ system: volven(9051), code: 'AKO' }] },
    value: pharmacy.licence,
  }
  return document.add(`organisation ${pharmacy.herId}`, () => ({
    display: organisationDisplay(pharmacy),
    resource: {
      resourceType: 'Organization',
      id: ids.number('Organization', pharmacy.herId),
      meta: profiled('sfm-Organization'),
      identifier: [licence, herIdentifier(pharmacy.herId)],
      name: pharmacy.name,
    },
  }))
}

export interface RoleHolder {
  /** Kodeverk 7490. */
  readonly role: string
  readonly practitioner?: Practitioner
  readonly organisation?: Pick<Organisation, 'name' | 'herId'>
  readonly pharmacy?: Pharmacy
}

/** A related party of the list: person, organisation and the role they have towards the patient. */
export function roleReference(holder: RoleHolder, writing: Writing): JsonObject {
  const words = `${holder.role}:${codeWords(7490, holder.role)}`
  const code = { coding: [{ system: volven(7490), code: holder.role, display: codeWords(7490, holder.role) }] }
  return practitionerRole(holder, code, words, writing)
}

/** The doctor who sent the list. */
export function authorReference(holder: Omit<RoleHolder, 'role'>, writing: Writing): JsonObject {
  return practitionerRole(
    { ...holder, role: 'author' },
    { coding: [{ system: volven(7490) }], text: 'PLL author' },
    'PLL author',
    writing,
  )
}

function practitionerRole(
  { role, practitioner, organisation, pharmacy }: RoleHolder,
  code: JsonObject,
  words: string,
  writing: Writing,
): JsonObject {
  const { document, ids } = writing
  const workplace = pharmacy ?? organisation
  const holders = [
    ...(practitioner === undefined ? [] : [practitionerDisplay(practitioner)]),
    ...(workplace === undefined ? [] : [organisationDisplay(workplace)]),
  ]
  const source = [practitioner?.nationalIdentity.value ?? '', workplace?.herId ?? '', role]
  return document.add(`role ${source.join(' ')}`, () => ({
    display: [...holders, words].join(', '),
    resource: compact({
      resourceType: 'PractitionerRole',
      id: ids.number('PractitionerRole', ...source),
      meta: profiled('sfm-PractitionerRole'),
      practitioner: practitioner && {
        ...practitionerReference(practitioner, writing),
        identifier: hprIdentifier(practitioner.hpr ?? ''),
      },
      organization: workplace && {
        ...(pharmacy === undefined ? organisationReference(workplace, writing) : pharmacyReference(pharmacy, writing)),
        identifier: herIdentifier(workplace.herId),
      },
      code: [code],
    }),
  }))
}
