import { type JsonObject, text } from './json.js'

/** The answer to a search: a Bundle of type searchset, whole. SFM does not page. `url`: the search as it was understood. */
export function searchBundle(
  found: readonly JsonObject[],
  { id, now, url, base }: { readonly id: string; readonly now: string; readonly url: string; readonly base: string },
): JsonObject {
  return {
    resourceType: 'Bundle',
    id,
    meta: { lastUpdated: now },
    type: 'searchset',
    total: found.length,
    link: [{ relation: 'self', url }],
    ...(found.length === 0
      ? {}
      : {
          entry: found.map((resource) => ({
            fullUrl: `${base}/${text(resource.resourceType) ?? ''}/${text(resource.id) ?? ''}`,
            resource,
            search: { mode: 'match' },
          })),
        }),
  }
}
