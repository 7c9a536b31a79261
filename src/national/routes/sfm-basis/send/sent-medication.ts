import type { Party } from '../../../core/reseptformidler/list-version.js'
import type { PatientKey } from '../../../core/reseptformidler/patient-key.js'
import {
  booleanIn,
  codeIn,
  codeOf,
  extension,
  extensions,
  identifierOfSystem,
  identifierOfType,
  identifierSystems,
  referenceIn,
  sfm,
  stringIn,
} from '../fhir/fhir-element.js'
import { isObject, type Json, type JsonObject, object, objects, text } from '../fhir/json.js'
import { invalid, type Refusal } from '../fhir/operation-outcome.js'
import { patientIdentity } from '../fhir/patient-identity.js'
import type { SentRecall } from '../session/session.js'
import { missingInNew } from './required-of-new.js'
import { amendment, hprIn, type StatementFacts, statementFacts, unreadableTimes } from './statement-facts.js'

/** What an EPJ sent to $sendMedication, read as far as Reseptformidleren needs it. */
export interface SentMedication {
  readonly patient: PatientKey
  readonly compositionId: string
  /** Composition.relatesTo[].targetIdentifier.value */
  readonly relatesTo: readonly string[]
  /** Undefined: neither createPLL nor nilknown says whether the list is to be sent. */
  readonly createPLL: boolean | undefined
  /** Vikar: the sender stands in for the registered multidose doctor. */
  readonly substitute: boolean
  /** Reactions to medicines (KjAllergyIntolerance) in sectionAllergies. */
  readonly allergies: readonly SentAllergy[]
  /** The M25.1 entry of sectionPLLinfo; other entries are not read on send. */
  readonly pllInfo: JsonObject | undefined
  readonly parties: readonly Party[]
  readonly statements: readonly SentStatement[]
  readonly find: (reference: string) => JsonObject | undefined
}

export interface SentAllergy {
  readonly fullUrl: string
  readonly resource: JsonObject
  /** As kjernejournal knows it; undefined for a new one. */
  readonly id?: string
}

/** A MedicationStatement, or a prescription for something else than a medicine (sfm-BandaPrescription). */
export interface SentStatement {
  readonly kind: 'medicine' | 'other'
  readonly place: string
  readonly fullUrl: string
  readonly resource: JsonObject
  readonly pllId?: string
  readonly reseptId?: string
  readonly status: string
  /** Listed in sectionMedication. */
  readonly listed: boolean
  /** createeresept: an M1 shall be sent. */
  readonly create: boolean
  readonly recall?: SentRecall
  /** ReseptId of the prescription that this one is part of: its successor in the chain. */
  readonly successor?: string
  /** Not head of its chain: never on the list. */
  readonly tail: boolean
  readonly facts: StatementFacts
}

export type ReadSend =
  { readonly ok: true; readonly sent: SentMedication } | { readonly ok: false; readonly refusal: Refusal }

const parameterPlace = 'Parameters.Parameter[0].Resource'
const statuses = ['active', 'stopped', 'completed', 'entered-in-error']

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

/** Finds resources by fullUrl, and by Type/id as other servers write references. */
function resourcesBy(entries: readonly JsonObject[]): (reference: string) => JsonObject | undefined {
  const known = new Map<string, JsonObject>()
  for (const entry of entries) {
    const resource = object(entry.resource)
    const names = [text(entry.fullUrl), `${text(resource.resourceType) ?? ''}/${text(resource.id) ?? ''}`]
    for (const name of names) if (name !== undefined && !known.has(name)) known.set(name, resource)
  }
  return (reference) => known.get(reference)
}

function sectionOf(composition: JsonObject, code: string): JsonObject | undefined {
  return objects(composition.section).find((section) => codeOf(section.code) === code)
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
    return [{ fullUrl, resource, ...(id === undefined ? {} : { id }) }]
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
    return [{ role: code, ...(hpr === undefined ? {} : { hpr }), ...(herId === undefined ? {} : { herId }) }]
  })
}

function herIdIn(organization: JsonObject, find: (reference: string) => JsonObject | undefined): string | undefined {
  const identifier = object(organization.identifier)
  if (identifier.system === identifierSystems.her) return text(identifier.value)
  const target = find(referenceIn(organization) ?? '')
  return target === undefined ? undefined : identifierOfSystem(target, identifierSystems.her)
}

const kindOf = (resource: JsonObject): SentStatement['kind'] | undefined => {
  if (resource.resourceType === 'MedicationStatement') return 'medicine'
  return resource.resourceType === 'Basic' && extension(resource, sfm('sfm-reseptamendment')) !== undefined
    ? 'other'
    : undefined
}

const placeOf = (index: number) => `${parameterPlace}.Entry[${index}].Resource`

function statementProblem(
  entry: JsonObject,
  index: number,
  find: (reference: string) => JsonObject | undefined,
  { patient, placeIn }: { readonly patient: JsonObject; readonly placeIn: (resource: JsonObject) => number },
): Refusal | undefined {
  const resource = object(entry.resource)
  const kind = kindOf(resource)
  if (kind === undefined) return undefined
  const name = kind === 'medicine' ? 'MedicationStatement' : 'Basic'
  const wrong = (element: string) => invalid(`${name}.${element} missing or invalid`, placeOf(index))
  if (find(referenceIn(resource.subject) ?? '') !== patient) return wrong('subject')
  if (kind === 'medicine' && !statuses.includes(text(resource.status) ?? '')) return wrong('status')
  if (kind === 'medicine' && find(referenceIn(resource.medicationReference) ?? '')?.resourceType !== 'Medication')
    return wrong('medicationReference')
  const unreadable = unreadableTimes(resource)[0]
  if (unreadable !== undefined) return wrong(`extension:${unreadable.element}`)
  const facts = statementFacts(resource, find)
  if (facts.type !== undefined && !['E', 'P', 'U'].includes(facts.type))
    return wrong('extension:reseptamendment.extension:typeresept')
  const recall = recallOf(amendment(resource))
  const hasReseptId = identifierOfType(resource, 'ReseptId') !== undefined
  if (recall !== undefined && recall.recallId === undefined && !hasReseptId)
    return wrong('extension:reseptamendment.extension:recallinfo.extension:recallId')
  if (booleanIn(extension(amendment(resource), 'createeresept')) !== true) return undefined
  if (!hasReseptId) return wrong('identifier:reseptid')
  const missing = missingInNew(resource, kind, find)
  if (missing === undefined) return undefined
  return missing.resource === resource
    ? wrong(missing.element)
    : invalid(`Medication.${missing.element} missing or invalid`, placeOf(placeIn(missing.resource)))
}

function statementsOf(
  entries: readonly JsonObject[],
  composition: JsonObject,
  find: (reference: string) => JsonObject | undefined,
): readonly SentStatement[] {
  const listed = new Set(
    objects(sectionOf(composition, 'sectionMedication')?.entry).map((entry) => find(referenceIn(entry) ?? '')),
  )
  const read = entries.flatMap((entry, index) =>
    statementOf(object(entry.resource), text(entry.fullUrl) ?? '', index, listed, find),
  )
  const isMarkedTail = ({ status, successor }: Omit<SentStatement, 'tail'>) =>
    status === 'completed' || successor !== undefined
  // A tail's recallinfo names its successor, which is a head: only what a head recalls by renewal has become a tail.
  const renewed = new Set(
    read
      .filter((statement) => !isMarkedTail(statement))
      .flatMap(({ recall }) =>
        recall?.recallId !== undefined && ['1', '3'].includes(recall.code) ? [recall.recallId.toLowerCase()] : [],
      ),
  )
  const isReplaced = ({ pllId, reseptId }: Omit<SentStatement, 'tail'>) =>
    pllId === undefined && reseptId !== undefined && renewed.has(reseptId.toLowerCase())
  return read.map((statement) => ({ ...statement, tail: isMarkedTail(statement) || isReplaced(statement) }))
}

function statementOf(
  resource: JsonObject,
  fullUrl: string,
  index: number,
  listed: ReadonlySet<JsonObject | undefined>,
  find: (reference: string) => JsonObject | undefined,
): readonly Omit<SentStatement, 'tail'>[] {
  const kind = kindOf(resource)
  if (kind === undefined) return []
  const details = amendment(resource)
  const optional = {
    pllId: kind === 'medicine' ? identifierOfType(resource, 'PLL') : undefined,
    reseptId: identifierOfType(resource, 'ReseptId'),
    recall: recallOf(details),
    successor: successorOf(resource, find),
  }
  return [
    {
      kind,
      place: placeOf(index),
      fullUrl,
      resource,
      status: text(resource.status) ?? '',
      listed: listed.has(resource),
      create: booleanIn(extension(details, 'createeresept')) === true,
      facts: statementFacts(resource, find),
      ...(Object.fromEntries(
        Object.entries(optional).filter(([, value]) => value !== undefined),
      ) as Partial<SentStatement>),
    },
  ]
}

function recallOf(details: JsonObject): SentRecall | undefined {
  const found = extension(details, 'recallinfo')
  if (found === undefined) return undefined
  const recallId = stringIn(extension(found, 'recallId'))
  const words = stringIn(extension(found, 'text'))
  return {
    code: codeIn(extension(found, 'recallcode')) ?? '',
    ...(recallId === undefined ? {} : { recallId }),
    ...(words === undefined ? {} : { text: words }),
  }
}

/** partOf names the successor; one outside the bundle still makes this a tail, but names nothing. */
function successorOf(resource: JsonObject, find: (reference: string) => JsonObject | undefined): string | undefined {
  const reference = objects(resource.partOf).map(referenceIn)[0]
  if (reference === undefined) return undefined
  const successor = find(reference)
  return (successor === undefined ? undefined : identifierOfType(successor, 'ReseptId')) ?? ''
}
