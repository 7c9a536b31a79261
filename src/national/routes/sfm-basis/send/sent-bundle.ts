import { codeOf } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'

export const parameterPlace = 'Parameters.Parameter[0].Resource'

export const placeOf = (index: number) => `${parameterPlace}.Entry[${index}].Resource`

/** Finds resources by fullUrl, and by Type/id as other servers write references. */
export function resourcesBy(entries: readonly JsonObject[]): (reference: string) => JsonObject | undefined {
  const known = new Map<string, JsonObject>()
  for (const entry of entries) {
    const resource = object(entry.resource)
    const names = [text(entry.fullUrl), `${text(resource.resourceType) ?? ''}/${text(resource.id) ?? ''}`]
    for (const name of names) if (name !== undefined && !known.has(name)) known.set(name, resource)
  }
  return (reference) => known.get(reference)
}

export function sectionOf(composition: JsonObject, code: string): JsonObject | undefined {
  return objects(composition.section).find((section) => codeOf(section.code) === code)
}
