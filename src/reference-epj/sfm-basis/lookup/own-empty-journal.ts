import { randomUUID } from 'node:crypto'

import type { Organisation, Patient, Practitioner } from '../../generated/adapter.js'
import type { Resource } from '../fhir/fhir-element.js'
import { asMedicationBundle } from '../fhir/medication-bundle.js'
import { profile, system } from '../fhir/vocabulary.js'
import { sfmOrganization, sfmPatient, sfmPractitioner } from '../list/people.js'
import type { LookupAnswer } from './lookup-message.js'

/** A bundle that no one answered with: an EPJ's own empty journal. */
export function ownEmptyJournal(
  patient: Patient,
  practitioner: Practitioner,
  organisation: Organisation,
  at: string,
): LookupAnswer {
  const [person, doctor, place] = [randomUUID(), randomUUID(), randomUUID()].map((id) => `urn:uuid:${id}`)
  const section = (code: string, title: string) => ({
    title,
    code: { coding: [{ system: system.sectionTypes, code, display: title }] },
    text: { status: 'generated', div: `<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml">${title}</xhtml:div>` },
    emptyReason: { coding: [{ system: system.emptyReason, code: 'unavailable', display: 'Unavailable' }] },
  })
  const composition: Resource = {
    resourceType: 'Composition',
    id: randomUUID(),
    meta: { profile: [profile.composition] },
    identifier: { use: 'official', value: randomUUID() },
    status: 'final',
    type: { coding: [{ system: 'http://loinc.org', code: '11503-0', display: 'Medical records' }] },
    subject: { reference: person, type: profile.patient, display: `${patient.givenName} ${patient.familyName}` },
    date: at.slice(0, 10),
    author: [
      {
        reference: doctor,
        type: profile.practitioner,
        display: `${practitioner.givenName} ${practitioner.familyName}`,
      },
      { reference: place, type: profile.organization, display: organisation.name },
    ],
    title: 'Medication summary',
    confidentiality: 'N',
    section: [
      section('sectionMedication', 'Medication'),
      section('sectionPLLinfo', 'PllInfo'),
      section('sectionAllergies', 'Allergies'),
      section('sectionOtherPrescriptions', 'Other Prescriptions'),
    ],
  }
  const bundle = {
    resourceType: 'Bundle',
    id: randomUUID(),
    meta: { profile: [profile.bundle], lastUpdated: at },
    type: 'document',
    timestamp: at,
    entry: [
      { fullUrl: `urn:uuid:${randomUUID()}`, resource: composition },
      { fullUrl: person, resource: { ...sfmPatient(patient), id: randomUUID() } },
      { fullUrl: doctor, resource: sfmPractitioner(practitioner) },
      { fullUrl: place, resource: sfmOrganization(organisation) },
    ],
  }
  return {
    bundle: asMedicationBundle(bundle),
    reseptformidleren: { state: 'complete' },
    kjernejournal: { state: 'complete' },
    hasLocked: false,
  }
}
