/** What a search in SFM answers. */
import type { Meta, Resource } from '../../src/contract/generated/sfm.js'
import { now, uuid } from './example-ids.js'

/** A resource as SFM gives it back once it is stored. */
export const stored = <T extends Resource & { readonly meta: Meta }>(resource: T, versionId = '1') => ({
  ...resource,
  id: '117',
  meta: { ...resource.meta, versionId, lastUpdated: now },
})

export function found<T extends Resource>(query: string, ...resources: readonly T[]) {
  return {
    resourceType: 'Bundle' as const,
    id: uuid('search', query),
    meta: { lastUpdated: now },
    type: 'searchset' as const,
    total: resources.length,
    link: [{ relation: 'self', url: `https://sfm.example/v2/${query}` }],
    ...(resources.length > 0 && {
      entry: resources.map((resource) => ({
        fullUrl: `https://sfm.example/v2/${resource.resourceType}/${resource.id ?? ''}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  }
}
