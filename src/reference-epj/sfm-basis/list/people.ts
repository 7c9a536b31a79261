import { randomUUID } from 'node:crypto'

import { defined } from '../../defined.js'
import type { Organisation, Patient, Practitioner } from '../../generated/adapter.js'
import type { CodeableConcept, Identifier, Reference, Resource } from '../fhir/fhir-element.js'
import { type MedicationBundle, withEntries } from '../fhir/medication-bundle.js'
import { kj, profile, system } from '../fhir/vocabulary.js'

/** The patient as SFM wants to know them: name, address and identifier, or birth date and gender for who has none (SFM-IG-01, SFM-IG-21). */
export function sfmPatient(patient: Patient): Resource {
  return defined({
    resourceType: 'Patient',
    meta: { profile: [profile.patient] },
    identifier: patient.nationalIdentity === undefined ? undefined : [nationalIdentifier(patient.nationalIdentity)],
    active: true,
    name: [{ family: patient.familyName, given: [patient.givenName] }],
    gender: patient.gender,
    birthDate: patient.birthDate,
    address: [
      {
        use: 'home',
        type: 'physical',
        line: [patient.address.line],
        city: patient.address.city,
        postalCode: patient.address.postalCode,
      },
    ],
  })
}

/** The signed-in practitioner (sfm-Practitioner). */
export function sfmPractitioner(practitioner: Practitioner): Resource {
  const hpr = practitioner.hpr
  return {
    resourceType: 'Practitioner',
    id: randomUUID(),
    meta: { profile: [profile.practitioner] },
    identifier: [
      nationalIdentifier(practitioner.nationalIdentity),
      ...(hpr === undefined
        ? []
        : [
            {
              use: 'official',
              type: { coding: [{ system: 'http://hl7.no/fhir/NamingSystem/HPR', code: 'HPR-nummer' }] },
              system: system.hpr,
              value: hpr,
            },
          ]),
    ],
    active: true,
    name: [{ use: 'official', family: practitioner.familyName, given: [practitioner.givenName] }],
    gender: practitioner.gender,
    birthDate: practitioner.birthDate,
  }
}

/** The organisation the practitioner works for, as Reseptformidleren addresses it. */
export function sfmOrganization(organisation: Organisation): Resource {
  return {
    resourceType: 'Organization',
    id: randomUUID(),
    meta: { profile: [profile.organization] },
    identifier: [
      { use: 'official', system: system.herId, value: organisation.herId },
      { use: 'official', system: system.enh, value: organisation.orgnrChild },
    ],
    active: true,
    name: organisation.name,
  }
}

/** A bundle in which the referenced resource is sure to be. */
interface Referred {
  readonly bundle: MedicationBundle
  readonly reference: Reference
}

/** Refers to the signed-in practitioner: the one in the bundle with the same HPR number, else a new one. */
export function referToPractitioner(bundle: MedicationBundle, practitioner: Practitioner): Referred {
  const display = `${practitioner.givenName} ${practitioner.familyName}, HPR: ${practitioner.hpr ?? ''}`
  return refer(bundle, sfmPractitioner(practitioner), system.hpr, practitioner.hpr, {
    type: profile.practitioner,
    display,
  })
}

/** The signed-in practitioner as rekvirent at their workplace (kodeverk 7490: R). */
export const prescriberRole = (
  bundle: MedicationBundle,
  practitioner: Practitioner,
  organisation: Organisation,
): Referred =>
  role(bundle, practitioner, organisation, profile.practitionerRole, {
    coding: [{ system: system.rolle, code: 'R', display: 'Rekvirent' }],
  })

/** The signed-in practitioner as the one who records a reaction, by profession (kodeverk 9060). */
export const recorderRole = (
  bundle: MedicationBundle,
  practitioner: Practitioner,
  organisation: Organisation,
): Referred =>
  role(bundle, practitioner, organisation, profile.recorderRole, {
    coding: [{ system: kj.system('CategoriesOfHealthProfessionals'), code: practitioner.profession }],
  })

function role(
  bundle: MedicationBundle,
  practitioner: Practitioner,
  organisation: Organisation,
  type: string,
  code: CodeableConcept,
): Referred {
  const person = referToPractitioner(bundle, practitioner)
  const place = referToOrganisation(person.bundle, organisation)
  const fullUrl = `urn:uuid:${randomUUID()}`
  const resource: Resource = {
    resourceType: 'PractitionerRole',
    id: randomUUID(),
    meta: { profile: [type] },
    practitioner: person.reference,
    organization: place.reference,
    code: [code],
  }
  const display = `${person.reference.display ?? ''}, ${place.reference.display ?? ''}`
  return { bundle: withEntries(place.bundle, { fullUrl, resource }), reference: { reference: fullUrl, type, display } }
}

/** Refers to the organisation: the one in the bundle with the same HER-id, else a new one. */
export function referToOrganisation(bundle: MedicationBundle, organisation: Organisation): Referred {
  const display = `${organisation.name}, HER: ${organisation.herId}`
  return refer(bundle, sfmOrganization(organisation), system.herId, organisation.herId, {
    type: profile.organization,
    display,
  })
}

function refer(
  bundle: MedicationBundle,
  fresh: Resource,
  identifiedBy: string,
  value: string | undefined,
  as: { type: string; display: string },
): Referred {
  const known = bundle.entry.find(
    ({ resource }) =>
      resource.resourceType === fresh.resourceType &&
      value !== undefined &&
      identifierIn(resource, identifiedBy) === value,
  )
  if (known !== undefined) return { bundle, reference: { reference: known.fullUrl, ...as } }
  const fullUrl = `urn:uuid:${randomUUID()}`
  return { bundle: withEntries(bundle, { fullUrl, resource: fresh }), reference: { reference: fullUrl, ...as } }
}

/** The value of a resource's identifier in this system. */
function identifierIn(resource: Resource, inSystem: string): string | undefined {
  const identifiers = resource['identifier']
  return Array.isArray(identifiers)
    ? (identifiers as readonly Identifier[]).find((identifier) => identifier.system === inSystem)?.value
    : undefined
}

function nationalIdentifier(identity: { readonly system: string; readonly value: string }): Identifier {
  const type =
    identity.system === system.dnr
      ? { system: 'http://hl7.no/fhir/NamingSystem/DNR', code: 'DNR-nummer' }
      : { system: 'http://hl7.no/fhir/NamingSystem/FNR', code: 'FNR-nummer' }
  return { use: 'official', type: { coding: [type] }, system: identity.system, value: identity.value }
}
