import { randomUUID } from 'node:crypto'

import type { Lookup, Organisation, Patient, Practitioner } from '../../generated/adapter.js'
import type { CodeableConcept, Coding, Resource } from '../fhir/fhir-element.js'
import { asMedicationBundle, isObject, type MedicationBundle } from '../fhir/medication-bundle.js'
import { profile, system } from '../fhir/vocabulary.js'
import { sfmOrganization, sfmPatient, sfmPractitioner } from '../list/people.js'

export interface Parameter {
  readonly name?: string
  readonly resource?: Resource
  readonly part?: readonly Parameter[]
  readonly [member: string]: unknown
}

export interface Parameters extends Resource {
  readonly resourceType: 'Parameters'
  readonly parameter?: readonly Parameter[]
}

export const parameters = (...parameter: readonly Parameter[]): Parameters => ({
  resourceType: 'Parameters',
  parameter,
})

/** What $getMedication answered: the bundle whole, and how the two registers answered SFM. */
export interface LookupAnswer {
  readonly bundle: MedicationBundle
  /** Complete: Reseptformidleren was asked and answered without error. Only then may the list be sent (V1). */
  readonly reseptformidleren: { readonly state: 'complete' } | { readonly state: 'incomplete'; readonly why: string }
  readonly kjernejournal: { readonly state: 'complete' } | { readonly state: 'incomplete'; readonly why: string }
  /** The patient has locked prescriptions that only a reference number or consent opens. */
  readonly hasLocked: boolean
}

/** The question to $getMedication (SFM-IG-01..03): consent only where the user registered one. */
export function lookupRequest(
  patient: Patient,
  { consent = {}, referenceNumbers = [] }: Pick<Lookup, 'consent' | 'referenceNumbers'> = {},
): Parameters {
  const consents = [
    ['SamtykkeKjernejournal', consent.kjernejournal],
    ['SamtykkeSperretLegemidler', consent.sperret],
    ['SamtykkeLasteResepter', consent.laste],
  ] as const
  return parameters(
    { name: 'patient', resource: sfmPatient(patient) },
    ...referenceNumbers.map((valueString) => ({ name: 'Referansenummer', valueString })),
    ...consents.flatMap(([name, valueCode]) => (valueCode === undefined ? [] : [{ name, valueCode }])),
  )
}

/** Reads the answer. An absent time means that the register was not asked; an error code other than 0 that it did not answer well (SFM-IG-04). */
export function readLookupAnswer(body: Parameters): LookupAnswer {
  const named = (name: string) => body.parameter?.find((parameter) => parameter.name === name)
  const state = (fetched: string, ...errors: readonly string[]) => {
    const why = [...new Set(errors.flatMap((name) => errorOf(named(name)) ?? []))]
    if (named(fetched)?.['valueDateTime'] === undefined) return { state: 'incomplete', why: why.join('; ') } as const
    return why.length === 0 ? ({ state: 'complete' } as const) : ({ state: 'incomplete', why: why.join('; ') } as const)
  }
  return {
    bundle: asMedicationBundle(named('medication')?.resource),
    reseptformidleren: state('RFHentetTidspunkt', 'RFM96Feilkode', 'RFM912Feilkode'),
    kjernejournal: state('KJHentetTidspunkt', 'KJFeilkode'),
    hasLocked: named('RFHarLaste')?.['valueBoolean'] === true,
  }
}

/** The error in the services' own words; undefined for code 0. The code comes as Coding or as CodeableConcept. */
export function errorOf(parameter: Parameter | undefined): string | undefined {
  const coded = parameter?.['valueCodeableConcept'] as CodeableConcept | undefined
  const coding = (parameter?.['valueCoding'] as Coding | undefined) ?? coded?.coding?.[0]
  if (coding?.code === undefined || coding.code === '0') return undefined
  return [`${coding.code} ${coding.display ?? ''}`.trim(), ...(coded?.text === undefined ? [] : [coded.text])].join(
    ': ',
  )
}

/** A bundle that nobody answered with: an EPJ's own empty journal. */
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

export const isParameters = (value: unknown): value is Parameters =>
  isObject(value) &&
  value['resourceType'] === 'Parameters' &&
  (value['parameter'] === undefined || Array.isArray(value['parameter']))
