import { isObject, type Json, type JsonObject, object, objects, text } from './json.js'

const ehelse = 'http://ehelse.no/fhir/StructureDefinition/'

/** Canonical address of a profile or extension of SFM, by its short name. */
export const sfm = (name: string): string => `${ehelse}${name}`

/** Address of a Norwegian code system by its Volven number. */
export const volven = (number: number): string => `urn:oid:2.16.578.1.12.4.1.1.${number}`

export const identifierSystems = {
  fnr: 'urn:oid:2.16.578.1.12.4.1.4.1',
  dnr: 'urn:oid:2.16.578.1.12.4.1.4.2',
  hpr: 'urn:oid:2.16.578.1.12.4.1.4.4',
  enh: 'urn:oid:2.16.578.1.12.4.1.4.101',
  her: 'urn:oid:2.16.578.1.12.4.1.2',
} as const

export const fest = 'http://ehelse.no/fhir/CodeSystem/FEST'

/** The extensions with this url; letters of either case, since clients differ. */
export const extensions = (element: JsonObject, url: string): readonly JsonObject[] =>
  objects(element.extension).filter((extension) => text(extension.url)?.toLowerCase() === url.toLowerCase())

export const extension = (element: JsonObject, url: string): JsonObject | undefined => extensions(element, url)[0]

/** The code of a CodeableConcept or Coding. */
export function codeOf(value: Json | undefined, system?: string): string | undefined {
  const codings = isObject(value) && value.coding !== undefined ? objects(value.coding) : objects(value)
  return text((codings.find((coding) => system === undefined || coding.system === system) ?? {}).code)
}

/** The code of an extension's value, whether it was written as CodeableConcept, Coding or code. */
export function codeIn(element: JsonObject | undefined): string | undefined {
  if (element === undefined) return undefined
  return codeOf(element.valueCodeableConcept) ?? codeOf(element.valueCoding) ?? text(element.valueCode)
}

/** The value of an extension that holds a text. */
export const stringIn = (element: JsonObject | undefined): string | undefined => text(element?.valueString)

export const booleanIn = (element: JsonObject | undefined): boolean | undefined =>
  typeof element?.valueBoolean === 'boolean' ? element.valueBoolean : undefined

/** The value of an extension that holds a date or a time. */
export const timeIn = (element: JsonObject | undefined): string | undefined =>
  text(element?.valueDateTime) ?? text(element?.valueDate)

/** The identifier whose `type.text` says what it is (PLL, ReseptId): SFM tells them apart by that, not by system. */
export function identifierOfType(resource: JsonObject, type: string): string | undefined {
  const found = objects(resource.identifier).find(
    (identifier) => text(object(identifier.type).text)?.toLowerCase() === type.toLowerCase(),
  )
  return text(found?.value)
}

export function identifierOfSystem(resource: JsonObject, system: string): string | undefined {
  return text(objects(resource.identifier).find((identifier) => identifier.system === system)?.value)
}

export const referenceIn = (value: Json | undefined): string | undefined => text(object(value).reference)

export const concept = (system: string, code: string, display: string): JsonObject => ({
  coding: [{ system, code, display }],
})

export const valueConcept = (url: string, system: string, code: string, display: string): JsonObject => ({
  url,
  valueCodeableConcept: concept(system, code, display),
})

/** A date (yyyy-MM-dd). */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const midnight = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value)
}

/** A FHIR dateTime with time of day and offset. */
export const isDateTime = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  isDate(value.slice(0, 'yyyy-MM-dd'.length)) &&
  !Number.isNaN(Date.parse(value))
