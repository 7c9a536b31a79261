import { identifierOfSystem, identifierOfType, identifierSystems, referenceIn } from '../fhir/fhir-element.js'
import { isObject, type Json, type JsonObject, object, text, without } from '../fhir/json.js'

/**
 * A resource as RF keeps it for this route: whole, with all that it refers to, so that what no one understands comes back.
 * References inside are turned into names that hold outside the bundle they came in:
 * - `kept:<n>` one of `carried`
 * - `patient:` the patient
 * - `practitioner:<hpr>` a person the national services know
 * - `statement:<id>` another treatment, by PLL id or reseptId
 * Two sends may use equal urns for different things and still never collide.
 */
export interface KeptContent {
  /** Who wrote it: the world laid it out, or an EPJ sent it. For an EPJ's faults the simulator is not to blame when it shows them again. */
  readonly origin: 'world' | 'epj'
  readonly resource: JsonObject
  readonly carried: readonly JsonObject[]
}

/** What a bundle's references point at. */
export interface SentResources {
  readonly find: (reference: string) => JsonObject | undefined
  readonly knownHprNumbers: ReadonlySet<string>
}

/** Takes a resource out of the bundle it was sent in. */
export function detach(resource: JsonObject, sent: SentResources): KeptContent {
  const carried: JsonObject[] = []
  const places = new Map<JsonObject, number>()
  const carry = (target: JsonObject): string => {
    const known = places.get(target)
    if (known !== undefined) return `kept:${known}`
    const place = carried.length
    places.set(target, place)
    carried.push(target)
    carried[place] = object(rewrite(target, rename))
    return `kept:${place}`
  }
  const rename = (reference: string): JsonObject | undefined => {
    const target = sent.find(reference)
    // A composition belongs to one document only.
    if (target?.resourceType === 'Composition') return undefined
    return { reference: target === undefined ? reference : (lastingName(target, sent) ?? carry(target)) }
  }
  return { origin: 'epj', resource: object(rewrite(resource, rename)), carried }
}

/** A name for what exists apart from the bundle; undefined for what must be carried along. */
function lastingName(target: JsonObject, { knownHprNumbers }: SentResources): string | undefined {
  if (target.resourceType === 'Patient') return 'patient:'
  if (target.resourceType === 'Practitioner') {
    const hpr = identifierOfSystem(target, identifierSystems.hpr)
    return hpr !== undefined && knownHprNumbers.has(hpr) ? `practitioner:${hpr}` : undefined
  }
  if (target.resourceType === 'MedicationStatement' || target.resourceType === 'Basic') {
    const id = identifierOfType(target, 'PLL') ?? identifierOfType(target, 'ReseptId')
    return id === undefined ? undefined : `statement:${id.toLowerCase()}`
  }
  return undefined
}

/**
 * Rewrites every reference in an element: the members that `rename` gives take the place of the reference's own.
 * Undefined: it refers to nothing any more, and only its other members stay.
 * What holds no reference is given back as it is, not copied: most of a large list is such.
 */
export function rewrite(element: Json, rename: (reference: string) => JsonObject | undefined): Json {
  if (typeof element !== 'object' || element === null) return element
  if (Array.isArray(element)) {
    const items = element as readonly Json[]
    const rewritten = items.map((item) => rewrite(item, rename))
    return rewritten.every((item, index) => item === items[index]) ? items : rewritten
  }
  if (!isObject(element)) return element
  const reference = referenceIn(element)
  let changed = reference !== undefined
  const members: [string, Json][] = []
  for (const [name, value] of Object.entries(element)) {
    const rewritten = value === undefined ? undefined : rewrite(value, rename)
    if (rewritten !== value || value === undefined) changed = true
    if (rewritten !== undefined && (name !== 'reference' || reference === undefined)) members.push([name, rewritten])
  }
  if (!changed) return element
  const renamed = reference === undefined ? {} : (rename(reference) ?? {})
  return { ...renamed, ...without(Object.fromEntries(members), ...Object.keys(renamed)) }
}

/** The number n of `kept:<n>`. */
export function keptPlace(reference: string): number | undefined {
  const found = /^kept:(\d+)$/.exec(reference)
  return found === null ? undefined : Number(found[1])
}

/** What follows `<scheme>:` in a lasting name. */
export function nameIn(scheme: 'practitioner' | 'statement', reference: string): string | undefined {
  return reference.startsWith(`${scheme}:`) ? text(reference.slice(scheme.length + 1)) : undefined
}
