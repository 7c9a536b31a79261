import { defined } from '../../../../contract/defined.js'
import type { Party } from '../../../core/reseptformidler/list-version.js'
import {
  booleanIn,
  codeOf,
  extension,
  extensions,
  identifierOfSystem,
  identifierSystems,
  referenceIn,
  sfm,
} from '../fhir/fhir-element.js'
import { isObject, type Json, type JsonObject, object, objects, text } from '../fhir/json.js'
import { invalid, type Refusal } from '../fhir/operation-outcome.js'
import { patientIdentity } from '../fhir/patient-identity.js'
import { parameterPlace } from './sent-bundle.js'
import { resourcesBy, sectionOf } from './sent-bundle.js'
import type { SentAllergy, SentMedication } from './sent-medication.js'
import { statementsOf } from './sent-statements.js'
import { hprIn } from './statement-facts.js'
import { statementProblem } from './statement-problem.js'

export type ReadSend =
  { readonly ok: true; readonly sent: SentMedication } | { readonly ok: false; readonly refusal: Refusal }

/** Reads the Parameters of $sendMedication; what makes them unreadable is told as SFM tells it, with the place. */
export function readSentMedication(body: Json): ReadSend {
  const refuse = (diagnostics: string, ...places: readonly string[]): ReadSend => ({
    ok: false,
    refusal: invalid(diagnostics, ...places),
  })
  if (!isObject(body) || body.resourceType !== 'Parameters')
    return refuse('The body must be a Parameters resource', 'Parameters')
  const parameter = objects(body.parameter).find(({ name }) => name === 'medication')
  const bundle = object(parameter?.resource)
  if (parameter === undefined || bundle.resourceType !== 'Bundle')
    return refuse(
      'Parameters.parameter:medication missing or invalid: it must hold a Bundle',
      'Parameters.Parameter[0]',
    )
  if (bundle.type !== 'document')
    return refuse('Bundle.type missing or invalid: it must be document', `${parameterPlace}.Type`)
  const entries = objects(bundle.entry)
  const composition = object(entries[0]?.resource)
  if (
    composition.resourceType !== 'Composition' ||
    entries.filter((entry) => object(entry.resource).resourceType === 'Composition').length !== 1
  )
    return refuse('The first entry of the Bundle must be its only Composition', `${parameterPlace}.Entry[0]`)
  return readDocument(entries, composition)
}

function readDocument(entries: readonly JsonObject[], composition: JsonObject): ReadSend {
  const compositionPlace = `${parameterPlace}.Entry[0].Resource`
  const refuse = (diagnostics: string, ...places: readonly string[]): ReadSend => ({
    ok: false,
    refusal: invalid(diagnostics, ...places),
  })
  const find = resourcesBy(entries)
  const compositionId = text(object(composition.identifier).value)
  if (compositionId === undefined)
    return refuse('Composition.identifier missing or invalid', `${compositionPlace}.Identifier`)
  const patientResource = find(referenceIn(composition.subject) ?? '')
  if (patientResource?.resourceType !== 'Patient')
    return refuse(
      'Composition.subject missing or invalid: it must refer to a Patient in the Bundle',
      `${compositionPlace}.Subject`,
    )
  const identity = patientIdentity(patientResource)
  if (!identity.ok) return refuse(`${identity.missing} missing or invalid`, `${compositionPlace}.Subject`)
  const lost = objects(composition.section)
    .flatMap((section) => objects(section.entry).map((entry) => referenceIn(entry) ?? 'nothing'))
    .find((reference) => find(reference) === undefined)
  if (lost !== undefined)
    return refuse(
      `Composition.section.entry refers to ${lost}, which is not in the Bundle`,
      `${compositionPlace}.Section`,
    )
  if (sectionOf(composition, 'sectionPLLinfo') === undefined)
    return refuse('Composition.section:sectionPLLinfo missing', `${compositionPlace}.Section`)
  const surroundings = {
    patient: patientResource,
    placeIn: (resource: JsonObject) => entries.findIndex((entry) => entry.resource === resource),
  }
  const problem = entries
    .map((entry, index) => statementProblem(entry, index, find, surroundings))
    .find((one) => one !== undefined)
  if (problem !== undefined) return { ok: false, refusal: problem }
  const pllInfo = pllInfoOf(composition, find)
  return {
    ok: true,
    sent: {
      patient: hasBothNumbers(patientResource) ? { ...identity.patient, bothNumbers: true } : identity.patient,
      compositionId,
      relatesTo: objects(composition.relatesTo).flatMap(
        (related) => text(object(related.targetIdentifier).value) ?? [],
      ),
      createPLL: createPllOf(composition, pllInfo),
      substitute: pllInfo !== undefined && booleanIn(extension(pllInformation(pllInfo), 'substitute')) === true,
      allergies: allergiesOf(composition, find),
      pllInfo,
      parties: pllInfo === undefined ? [] : partiesOf(pllInfo, find),
      statements: statementsOf(entries, composition, find),
      find,
    },
  }
}

function pllInfoOf(
  composition: JsonObject,
  find: (reference: string) => JsonObject | undefined,
): JsonObject | undefined {
  return objects(sectionOf(composition, 'sectionPLLinfo')?.entry)
    .map((entry) => find(referenceIn(entry) ?? ''))
    .find((resource) => resource !== undefined && codeOf(resource.code) === 'M25.1')
}

export const pllInformation = (pllInfo: JsonObject): JsonObject => extension(pllInfo, sfm('sfm-pllInformation')) ?? {}

/** Fødselsnummer and D-nummer, both official: a message names the patient by one (7419: 275). */
function hasBothNumbers(patient: JsonObject): boolean {
  const official = objects(patient.identifier).filter(({ use }) => use === 'official')
  return [identifierSystems.fnr, identifierSystems.dnr].every((system) =>
    official.some((identifier) => identifier.system === system),
  )
}

function allergiesOf(
  composition: JsonObject,
  find: (reference: string) => JsonObject | undefined,
): readonly SentAllergy[] {
  return objects(sectionOf(composition, 'sectionAllergies')?.entry).flatMap((entry) => {
    const fullUrl = referenceIn(entry) ?? ''
    const resource = find(fullUrl)
    if (resource?.resourceType !== 'AllergyIntolerance') return []
    const id = text(objects(resource.identifier)[0]?.value)
    return [{ fullUrl, resource, ...defined({ id }) }]
  })
}

/** nilknown on the section means the same as createPLL=false. */
function createPllOf(composition: JsonObject, pllInfo: JsonObject | undefined): boolean | undefined {
  if (codeOf(sectionOf(composition, 'sectionPLLinfo')?.emptyReason) === 'nilknown') return false
  return pllInfo === undefined ? undefined : booleanIn(extension(pllInformation(pllInfo), 'createPLL'))
}

function partiesOf(pllInfo: JsonObject, find: (reference: string) => JsonObject | undefined): readonly Party[] {
  return extensions(pllInformation(pllInfo), 'relatedparties').flatMap((related) => {
    const role = find(referenceIn(related.valueReference) ?? '')
    const code = objects(role?.code).map((one) => codeOf(one))[0]
    if (role === undefined || code === undefined) return []
    const hpr = hprIn(object(role.practitioner), find)
    const herId = herIdIn(object(role.organization), find)
    return [{ role: code, ...defined({ hpr, herId }) }]
  })
}

function herIdIn(organization: JsonObject, find: (reference: string) => JsonObject | undefined): string | undefined {
  const identifier = object(organization.identifier)
  if (identifier.system === identifierSystems.her) return text(identifier.value)
  const target = find(referenceIn(organization) ?? '')
  return target === undefined ? undefined : identifierOfSystem(target, identifierSystems.her)
}
