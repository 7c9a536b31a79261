import type { Organisation, Patient, Practitioner } from '../../../../contract/generated/adapter.js'
import { osloDate, osloDateTime } from '../../../../scenario/time/oslo-time.js'
import type { Directory } from '../../../core/directory.js'
import type { KjAllergy } from '../../../core/kjernejournal/kjernejournal.js'
import { type PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import type { SeededIds } from '../../../core/seeded-ids.js'
import { type KeptContent } from '../content/kept-content.js'
import { organisationReference, patientDisplay, practitionerReference } from '../content/people-resources.js'
import { concept } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { documentBundle, profiled, referenceTo, sfmDocument } from '../fhir/sfm-document.js'
import { isChainHead, type ShownStatement } from '../session/medication-overview.js'
import { attached } from './attached-content.js'
import { contentOf } from './compiled-statement.js'
import { putDispenses } from './dispense-resource.js'
import { foreignSection, section } from './document-sections.js'
import type { Writing } from './document-writing.js'
import { pllInfos } from './pll-info.js'
import { putStatement } from './statement-resource.js'

export interface LookupAnswer {
  /** For whom the answer is written. */
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  readonly patient: { readonly resource: JsonObject; readonly display: string; readonly origin?: 'epj' }
  readonly record: PatientRecord<KeptContent>
  readonly shown: readonly ShownStatement<KeptContent>[]
  readonly allergies: readonly KjAllergy<KeptContent>[]
  /** Each head of chain with a prescription gets its original message (IncludeOriginal). */
  readonly withOriginals: boolean
  /** An entry and a section of a kind that no EPJ knows. */
  readonly foreignContent: boolean
  readonly now: number
  readonly url: string
  readonly compositionId: string
}

export interface WrittenDocument {
  readonly bundle: JsonObject
  /** The urns of resources that show what an EPJ sent. */
  readonly fromEpj: ReadonlySet<string>
}

/** Puts the medication document together: composition first, its sections filled or with the reason they are empty. */
export function medicationDocument(answer: LookupAnswer, directory: Directory, ids: SeededIds): WrittenDocument {
  const { shown, now, url, compositionId, record } = answer
  const document = sfmDocument(ids)
  const patient = document.add('patient', () => answer.patient)
  const urns = new Map(shown.map(({ id }) => [id, document.reserve()]))
  const writing: Writing = { document, ids, directory, patient, now, urns, withOriginals: answer.withOriginals }
  const author = [
    practitionerReference(answer.practitioner, writing),
    organisationReference(answer.organisation, writing),
  ]
  const references = new Map(shown.map((one) => [one, putStatement(one, shown, writing)]))
  const heads = shown.filter(isChainHead)
  const listed = (kind: 'medicine' | 'other') =>
    heads
      .filter((one) => (contentOf(one)?.resource.resourceType === 'Basic') === (kind === 'other'))
      .map((one) => references.get(one))
      .filter((reference) => reference !== undefined)
  const allergies = answer.allergies.map((allergy) => putAllergy(allergy, writing))
  const dispenses = putDispenses(shown, references, writing)
  const handedOver = dispenses.map(({ reference }) => reference)
  const sections = [
    section('sectionMedication', listed('medicine')),
    section('sectionPLLinfo', pllInfos(record, { shown, references, dispenses }, writing)),
    section('sectionAllergies', allergies),
    // Observed only where there is something to show.
    ...(handedOver.length === 0 ? [] : [section('sectionDispense', handedOver)]),
    section('sectionOtherPrescriptions', listed('other')),
    ...(answer.foreignContent ? [foreignSection(writing)] : []),
  ]
  const at = new Date(now)
  const composition: JsonObject = {
    resourceType: 'Composition',
    id: ids.next('resource'),
    meta: profiled('sfm-MedicationComposition'),
    identifier: { use: 'official', value: compositionId },
    status: 'final',
    type: concept('http://loinc.org', '11503-0', 'Medical records'),
    subject: patient,
    date: osloDate(at),
    author,
    title: 'Medication summary',
    confidentiality: 'N',
    section: sections,
  }
  const head = { urn: `urn:uuid:${ids.next('urn')}`, resource: composition }
  const bundle = documentBundle(head, document.entries, { id: ids.next('bundle'), now: osloDateTime(at), url })
  return { bundle, fromEpj: document.fromEpj }
}

function putAllergy({ content }: KjAllergy<KeptContent>, writing: Writing): JsonObject {
  const urn = writing.document.reserve()
  const resource = attached(content, writing)
  writing.document.put(urn, resource, content.origin)
  const coding = objects(object(resource.code).coding)[0]
  return referenceTo(urn, resource, text(coding?.display) ?? '')
}

/** The patient as asked for; one the world does not know is shown as the EPJ described them. */
export const unknownPatient = (resource: JsonObject): LookupAnswer['patient'] => ({
  resource: { ...resource, meta: profiled('sfm-Patient') },
  display: 'Ukjent pasient',
  origin: 'epj',
})

export const knownPatient = (patient: Patient, resource: JsonObject): LookupAnswer['patient'] => ({
  resource,
  display: patientDisplay(patient),
})
