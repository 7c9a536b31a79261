import type { SeededIds } from '../../../core/seeded-ids.js'
import { sfm } from './fhir-element.js'
import { type JsonObject, text } from './json.js'

/** A document Bundle while it is being put together: resources get their urn, and whoever refers to them a reference as SFM writes it. */
export interface SfmDocument {
  /** Adds a resource once for each key; the same key gives the same reference. */
  add(
    key: string,
    make: () => { readonly resource: JsonObject; readonly display: string; readonly origin?: 'epj' },
  ): JsonObject
  /** A urn set apart for a resource that is added later with `put`. */
  reserve(): string
  put(urn: string, resource: JsonObject, origin?: 'world' | 'epj'): void
  /** The urns of resources that an EPJ wrote. */
  readonly fromEpj: ReadonlySet<string>
  readonly entries: readonly JsonObject[]
}

export function sfmDocument(ids: SeededIds): SfmDocument {
  const entries: JsonObject[] = []
  const references = new Map<string, JsonObject>()
  const reserve = () => `urn:uuid:${ids.next('urn')}`
  const fromEpj = new Set<string>()
  const put: SfmDocument['put'] = (urn, resource, origin = 'world') => {
    if (origin === 'epj') fromEpj.add(urn)
    entries.push({ fullUrl: urn, resource })
  }
  return {
    add: (key, make) => {
      const known = references.get(key)
      if (known !== undefined) return known
      const { resource, display, origin } = make()
      const urn = reserve()
      put(urn, resource, origin)
      const reference = referenceTo(urn, resource, display)
      references.set(key, reference)
      return reference
    },
    reserve,
    put,
    fromEpj,
    entries,
  }
}

/** SFM's references carry the profile as type, not the name of the resource type, and always a display. */
export function referenceTo(urn: string, resource: JsonObject, display: string): JsonObject {
  return { reference: urn, type: profileOf(resource), display }
}

const profileOf = (resource: JsonObject): string => {
  const meta = resource.meta as { readonly profile?: readonly string[] } | undefined
  return meta?.profile?.[0] ?? `http://hl7.org/fhir/StructureDefinition/${text(resource.resourceType) ?? 'Resource'}`
}

export const profiled = (...profiles: readonly string[]): JsonObject => ({ profile: profiles.map(sfm) })

/** Wraps the resources as a document Bundle, its Composition first. */
export function documentBundle(
  composition: { readonly urn: string; readonly resource: JsonObject },
  entries: readonly JsonObject[],
  { id, now, url }: { readonly id: string; readonly now: string; readonly url: string },
): JsonObject {
  const all = [{ fullUrl: composition.urn, resource: composition.resource }, ...entries]
  return {
    resourceType: 'Bundle',
    id,
    meta: { lastUpdated: now, source: url, ...profiled('sfm-MedicationBundle') },
    type: 'document',
    timestamp: now,
    total: all.length,
    link: [{ relation: 'self', url }],
    entry: all,
  }
}
