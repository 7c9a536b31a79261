import { defined } from '../../../../contract/defined.js'
import { osloDateTime } from '../../../../scenario/time/oslo-time.js'
import type { Discontinuation } from '../../../core/reseptformidler/list-version.js'
import {
  booleanIn,
  codeIn,
  codeOf,
  extension,
  extensions,
  fest,
  identifierOfSystem,
  identifierSystems,
  isDate,
  isDateTime,
  referenceIn,
  sfm,
  stringIn,
  timeIn,
  volven,
} from '../fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text } from '../fhir/json.js'

/** What Reseptformidleren needs to know of a statement (or a non-medicine prescription), read from the FHIR that was sent. */
export interface StatementFacts {
  readonly name: string
  readonly medicineCode?: string
  readonly prescriptionGroup?: string
  readonly dose: string
  readonly use: string
  readonly type: string | undefined
  readonly lastChanged?: string
  readonly rekvirent?: string
  readonly start?: string
  readonly end?: string
  readonly issued?: string
  readonly expires?: string
  readonly locked: boolean
  /** refnum as sent: "0" asks for a reference number, anything else is one that was given before. */
  readonly referenceNumber?: string
  /** dispatchrequest: HER-id of whom the prescription is forwarded to. */
  readonly dispatchedTo?: string
  readonly inDoctorsName: boolean
  readonly ownPractice: boolean
  readonly guardianReservation: boolean
  readonly discontinuation?: Discontinuation
}

type Find = (reference: string) => JsonObject | undefined

/** The children of sfm-reseptamendment, where everything of the prescription stands. */
export const amendment = (resource: JsonObject): JsonObject => extension(resource, sfm('sfm-reseptamendment')) ?? {}

export function statementFacts(resource: JsonObject, find: Find): StatementFacts {
  const reference = object(resource.medicationReference)
  const medication = find(referenceIn(reference) ?? '') ?? {}
  const details = amendment(resource)
  const dosage = objects(resource.dosage)[0] ?? {}
  const optional = {
    medicineCode: codeOf(medication.code, fest),
    prescriptionGroup: prescriptionGroupOf(medication),
    lastChanged: timeIn(extension(details, 'lastchanged')),
    rekvirent: providerOf(resource, performer.prescribedBy, find),
    start: startOf(resource),
    end: endOf(details),
    issued: timeIn(extension(details, 'reseptdate')),
    expires: timeIn(extension(details, 'expirationdate')),
    discontinuation: discontinuationOf(resource, find),
    referenceNumber: referenceNumberIn(extension(details, 'refnum')),
    dispatchedTo: herIdWithin(extension(details, 'dispatchrequest'), find),
  }
  return {
    name: nameOf(medication, reference, resource),
    dose: stringIn(extension(details, 'dssn')) ?? text(dosage.text) ?? '',
    use: codeIn(extension(dosage, sfm('sfm-use'))) ?? '',
    type: codeIn(extension(details, 'typeresept')),
    locked: booleanIn(extension(details, 'lockedresept')) ?? false,
    inDoctorsName: booleanIn(extension(details, 'indoctorsname')) ?? false,
    ownPractice: booleanIn(extension(details, 'ownpractice')) ?? false,
    guardianReservation: booleanIn(extension(details, 'guardiantransparencyreservation')) ?? false,
    ...defined(optional),
  }
}

/**
 * What stands in dispatchrequest is not published (UNKNOWN; it is said to use PractitionerRole): the first HER-id in it, or in what its
 * references lead to, is taken for the recipient's.
 */
function herIdWithin(element: Json | undefined, find: Find, depth = 0): string | undefined {
  if (depth > 8 || element === undefined || element === null || typeof element !== 'object') return undefined
  if (Array.isArray(element)) return firstOf(element, (one) => herIdWithin(one as Json, find, depth + 1))
  const own = element as JsonObject
  if (own.system === identifierSystems.her) return text(own.value)
  const target = find(text(own.reference) ?? '')
  return (
    firstOf(Object.values(own), (one) => herIdWithin(one, find, depth + 1)) ??
    (target === undefined ? undefined : herIdWithin(target, find, depth + 1))
  )
}

function firstOf<T, R>(all: readonly T[], read: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = read(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** The type of refnum's value is INFERRED to be string: a number is taken too. */
function referenceNumberIn(element: JsonObject | undefined): string | undefined {
  const number = element?.valueInteger
  return stringIn(element) ?? (typeof number === 'number' ? String(number) : undefined)
}

/** Times of a statement that are written so that no one can read them: the element's name and the value. */
export function unreadableTimes(resource: JsonObject): readonly { readonly element: string; readonly value: string }[] {
  const details = amendment(resource)
  const instants = [
    ['reseptamendment.extension:lastchanged', timeIn(extension(details, 'lastchanged'))],
    [
      'discontinuation.extension:timedate',
      timeIn(extension(extension(resource, sfm('sfm-discontinuation')) ?? {}, 'timedate')),
    ],
  ] as const
  const dates = [
    ['reseptamendment.extension:reseptdate', timeIn(extension(details, 'reseptdate'))],
    ['reseptamendment.extension:expirationdate', timeIn(extension(details, 'expirationdate'))],
  ] as const
  return [...instants, ...dates].flatMap(([element, value]) =>
    value === undefined || isDateTime(value) || isDate(value) ? [] : [{ element, value }],
  )
}

/** Code system sfm-performer-roles; other codes are UNKNOWN. */
const performer = { prescribedBy: '1', discontinuedBy: '3' } as const

/** HPR number of the provider of the sfm-regInfo with this type. */
function providerOf(resource: JsonObject, type: string, find: Find): string | undefined {
  const info = extensions(resource, sfm('sfm-regInfo')).find((one) => codeIn(extension(one, 'type')) === type)
  const reference = object(info === undefined ? undefined : extension(info, 'provider')?.valueReference)
  return hprIn(reference, find)
}

/** HPR number from a reference's own identifier, or from the Practitioner that it names. */
export function hprIn(reference: JsonObject, find: Find): string | undefined {
  const identifier = object(reference.identifier)
  if (identifier.system === identifierSystems.hpr) return text(identifier.value)
  const target = find(referenceIn(reference) ?? '')
  return target === undefined ? undefined : identifierOfSystem(target, identifierSystems.hpr)
}

function nameOf(medication: JsonObject, reference: JsonObject, resource: JsonObject): string {
  const codings = objects(object(medication.code).coding)
  const named = codings.find((coding) => coding.system === fest) ?? undefined
  return (
    text(named?.display) ??
    stringIn(extension(medication, sfm('sfm-name'))) ??
    text(object(medication.code).text) ??
    text(reference.display) ??
    displayOf(extension(extension(resource, sfm('sfm-reseptdocbanda')) ?? {}, 'productgroup')?.valueCodeableConcept) ??
    text(codings[0]?.display) ??
    text(objects(object(resource.code).coding)[0]?.display) ??
    ''
  )
}

const displayOf = (concept: Json | undefined): string | undefined => text(objects(object(concept).coding)[0]?.display)

function prescriptionGroupOf(medication: JsonObject): string | undefined {
  const outer = extension(medication, 'http://hl7.no/fhir/StructureDefinition/no-basis-prescriptiongroup')
  if (outer === undefined) return undefined
  return codeIn(extension(outer, 'prescriptiongroup')) ?? codeOf(outer.valueCodeableConcept, volven(7421))
}

/** Start of treatment stands in an extension whose url is the bare word effectiveDateTime (observed). */
function startOf(resource: JsonObject): string | undefined {
  return (
    timeIn(extension(resource, 'effectiveDateTime')) ??
    text(resource.effectiveDateTime) ??
    text(object(resource.effectivePeriod).start)
  )
}

/** The last day of the last period of structured dosing. */
function endOf(details: JsonObject): string | undefined {
  const ends = extensions(details, 'ereseptdosing').map((period) => timeIn(extension(period, 'endtime')))
  return ends.includes(undefined) ? undefined : ends.sort().at(-1)
}

function discontinuationOf(resource: JsonObject, find: Find): Discontinuation | undefined {
  const found = extension(resource, sfm('sfm-discontinuation'))
  const timedate = found === undefined ? undefined : timeIn(extension(found, 'timedate'))
  if (found === undefined || timedate === undefined) return undefined
  const optional = {
    reason: codeIn(extension(found, 'reason')),
    note: stringIn(extension(found, 'note')),
    by: providerOf(resource, performer.discontinuedBy, find),
  }
  return { at: asInstant(timedate), ...(withoutUndefined(optional) as Omit<Discontinuation, 'at'>) }
}

const withoutUndefined = (source: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined))

/** A bare date means midnight in Oslo. */
export function asInstant(time: string): string {
  if (!isDate(time)) return time
  const offset = osloDateTime(new Date(`${time}T12:00:00Z`)).slice('yyyy-MM-ddTHH:mm:ss'.length)
  return `${time}T00:00:00${offset}`
}
