import { type KeptContent, keptPlace, nameIn, rewrite } from '../content/kept-content.js'
import { practitionerReference } from '../content/people-resources.js'
import { type JsonObject, object } from '../fhir/json.js'
import type { Writing } from './document-writing.js'

/** Writes what was carried with a resource under new urns, and gives the resource with its references made whole again. */
export function attached(content: KeptContent, writing: Writing): JsonObject {
  const { document, directory, patient, urns } = writing
  const places = content.carried.map(() => document.reserve())
  const renamed = (reference: string): JsonObject | undefined => {
    const place = keptPlace(reference)
    if (place !== undefined) return placed(places[place])
    if (reference === 'patient:') return patient
    const hpr = nameIn('practitioner', reference)
    const person = hpr === undefined ? undefined : directory.practitioner(hpr)
    if (person !== undefined) return practitionerReference(person, writing)
    const statement = nameIn('statement', reference)
    return statement === undefined ? { reference } : placed(urns.get(statement))
  }
  for (const [index, resource] of content.carried.entries()) {
    const urn = places[index]
    if (urn !== undefined) document.put(urn, object(rewrite(resource, renamed)), content.origin)
  }
  return object(rewrite(content.resource, renamed))
}

const placed = (urn: string | undefined): JsonObject | undefined => (urn === undefined ? undefined : { reference: urn })
