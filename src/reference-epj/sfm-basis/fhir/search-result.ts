import type { Resource } from './fhir-element.js'
import { isObject } from './medication-bundle.js'

/** The resources of this type that a search found. */
export function foundIn(searchset: Resource, type: string): readonly Resource[] {
  const entries = searchset['entry']
  return (Array.isArray(entries) ? (entries as readonly unknown[]) : [])
    .map((entry) => (isObject(entry) ? entry['resource'] : undefined))
    .filter((resource): resource is Resource => isObject(resource) && resource['resourceType'] === type)
}
