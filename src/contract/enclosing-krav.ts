import { childOf, pointerTo } from './json-pointer.js'

/** What the search needs of the registry: documents by address, and whether a value fits the subschema at an address. */
export interface SchemaSource {
  readonly document: (id: string) => unknown
  readonly fits: (location: string, value: unknown) => boolean
}

interface Place {
  readonly id: string
  readonly pointer: string
  readonly node: unknown
}

interface Search {
  readonly source: SchemaSource
  readonly target: unknown
}

/**
 * The requirements of a rule that failed: those of the subschema itself, else of the nearest one around it, across `$ref`.
 * Walks from the root along the instance path, through what applies to the value, until it meets the subschema that failed.
 * Undefined: the subschema does not apply on its own there (a branch of anyOf, the items of contains, an if): its error is noise.
 */
export function enclosingKrav(
  source: SchemaSource,
  rootId: string,
  target: unknown,
  instance: unknown,
  path: readonly string[],
): readonly string[] | undefined {
  const [id = '', pointer = ''] = rootId.split('#')
  return find({ source, target }, placeAt(source, id, pointer), instance, path, [])
}

/**
 * Every subschema that may tell something on its own for values of this schema. What fails elsewhere
 * (within anyOf, contains, not or if) is noise, whatever the value: the keyword around it tells.
 */
export function tellingSubschemas(source: SchemaSource, rootId: string): ReadonlySet<unknown> {
  const [id = '', pointer = ''] = rootId.split('#')
  const reached = new Set<unknown>()
  const waiting = [placeAt(source, id, pointer)]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (typeof place.node !== 'object' || place.node === null || reached.has(place.node)) continue
    reached.add(place.node)
    waiting.push(...inPlace(source, place), ...branches(place).map((branch) => branch.place), ...everyChild(place))
  }
  return reached
}

function placeAt(source: SchemaSource, id: string, pointer: string): Place {
  const tokens = pointer.split('/').slice(1)
  return {
    id,
    pointer,
    node: tokens.reduce<unknown>((node, token) => childOf(node, decodeURIComponent(token)), source.document(id)),
  }
}

const below = (place: Place, ...tokens: readonly (string | number)[]): Place => ({
  id: place.id,
  pointer: tokens.reduce<string>(pointerTo, place.pointer),
  node: tokens.reduce<unknown>((node, token) => childOf(node, String(token)), place.node),
})

function find(
  search: Search,
  place: Place,
  instance: unknown,
  path: readonly string[],
  inherited: readonly string[],
): readonly string[] | undefined {
  if (typeof place.node !== 'object' || place.node === null) return undefined
  const own = childOf(place.node, 'krav')
  const krav = Array.isArray(own) ? (own as readonly string[]) : inherited
  if (path.length === 0 && place.node === search.target) return krav
  for (const next of inPlace(search.source, place)) {
    const found = find(search, next, instance, path, krav)
    if (found !== undefined) return found
  }
  for (const branch of branches(place)) {
    const found = find(search, branch.place, instance, path, krav)
    // Whether the branch applies is asked last: a condition is costly to compile, and few branches lead to the target.
    if (found !== undefined && search.source.fits(branch.condition, instance) === branch.when) return found
  }
  const [token, ...rest] = path
  if (token === undefined) return undefined
  for (const next of children(place, instance, token)) {
    const found = find(search, next, childOf(instance, token), rest, krav)
    if (found !== undefined) return found
  }
  return undefined
}

/** The subschemas that always say more about the same value. */
function inPlace(source: SchemaSource, place: Place): readonly Place[] {
  const node = place.node as Readonly<Record<string, unknown>>
  const list = (keyword: string) =>
    Array.isArray(node[keyword]) ? node[keyword].map((_, index) => below(place, keyword, index)) : []
  return [
    ...referenced(source, place, node['$ref']),
    ...list('allOf'),
    ...('discriminator' in node ? list('oneOf') : []),
  ]
}

function referenced(source: SchemaSource, place: Place, ref: unknown): readonly Place[] {
  if (typeof ref !== 'string') return []
  const [target = '', pointer = ''] = ref.split('#')
  return [placeAt(source, target === '' ? place.id : new URL(target, place.id).href, pointer)]
}

/** The subschemas that say more when a condition holds, or when it does not. */
function branches(
  place: Place,
): readonly { readonly place: Place; readonly condition: string; readonly when: boolean }[] {
  const condition = locationOf(below(place, 'if'))
  return [
    { place: below(place, 'then'), condition, when: true },
    { place: below(place, 'else'), condition, when: false },
  ].filter(({ place: branch }) => branch.node !== undefined)
}

/** The subschemas that speak of the member or item `token`. */
function children(place: Place, instance: unknown, token: string): readonly Place[] {
  if (Array.isArray(instance)) {
    const prefix = below(place, 'prefixItems', token)
    return [prefix.node === undefined ? below(place, 'items') : prefix]
  }
  const named = below(place, 'properties', token)
  return [named.node === undefined ? below(place, 'additionalProperties') : named]
}

/** The subschemas of all members and items. */
function everyChild(place: Place): readonly Place[] {
  const members = (keyword: string) => {
    const node = childOf(place.node, keyword)
    return typeof node === 'object' && node !== null ? Object.keys(node).map((name) => below(place, keyword, name)) : []
  }
  return [
    ...members('properties'),
    ...members('prefixItems'),
    below(place, 'items'),
    below(place, 'additionalProperties'),
  ]
}

function locationOf({ id, pointer }: Place): string {
  return `${id}#${pointer.split('/').map(encodeURIComponent).join('/')}`
}
