import { instantOf } from '../../record/moment.js'
import { codes } from './fhir/concept.js'
import { identifierBySystem, identifierByType } from './fhir/identifier.js'
import { items, type JsonRecord, member, record, text } from './fhir/json-value.js'
import { type MedicationBundle, resolve } from './fhir/medication-bundle.js'
import type { StatementFacts } from './fhir/statement.js'
import { system } from './fhir/system.js'

/**
 * What a statement says, in one form: fields with their contents, whatever order, wrapping, zone or renaming the message had.
 * A Coding and a CodeableConcept of the same code are the same; a reference is what it leads to; displays do not count
 * beside a code.
 */
export type Content = string | { readonly [field: string]: readonly Content[] }

/** Deeper than any message says anything; a guard against hostile nesting. */
const deepest = 40

/**
 * Received attributes that need not come back: SFM-IG-22 names them, in both of its spellings. `lastchanged` has a check of its own.
 */
const mayBeLeftOut = new Set([
  'sfm-deliverysummary',
  'deliverysummary',
  'dispencesummary',
  'dispensesummary',
  'rfstatus',
  'recallinfo',
  'createeresept',
  'createresept',
  'lastchanged',
])

/** Not of the treatment: the envelope, the patient (judged elsewhere), identifiers (told apart by themselves), and SFM's own chains. */
const notOfTheTreatment = new Set([
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'language',
  'text',
  'subject',
  'identifier',
  'basedOn',
  'partOf',
  'derivedFrom',
])

export function contentOf({ entry, reseptId }: StatementFacts, bundle: MedicationBundle): Content {
  const prescription = reseptId === undefined ? {} : { reseptId: [reseptId.toLowerCase()] }
  const others = items(member(entry.resource, 'identifier')).flatMap(otherIdentifier)
  return {
    ...prescription,
    ...(others.length === 0 ? {} : { identifier: others }),
    ...fields(entry.resource, bundle, 0, notOfTheTreatment),
  }
}

/** Of any other resource: the envelope, the patient and the id it is known by are judged elsewhere. */
const notOfTheResource = new Set([...notOfTheTreatment, 'patient'])

export const contentOfResource = (resource: unknown, bundle: MedicationBundle): Content =>
  fields(record(resource) ?? {}, bundle, 0, notOfTheResource)

/** An identifier that is neither the PLL id nor the reseptId, such as a treatment id. */
function otherIdentifier(identifier: unknown): readonly string[] {
  const type = text(member(member(identifier, 'type'), 'text'))
  const value = text(member(identifier, 'value'))
  if (value === undefined || ['pll', 'reseptid'].includes(type?.toLowerCase() ?? '')) return []
  return [`${type ?? text(member(identifier, 'system')) ?? ''} ${textOf(value)}`]
}

/** Of a medicine, what it is; not how the bundle names it. */
const notOfTheMedicine = new Set([
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'language',
  'text',
  'identifier',
  'status',
])
const nowhere = new Set(['id', 'display', 'userSelected'])

function contents(value: unknown, bundle: MedicationBundle, depth: number): readonly Content[] {
  if (depth > deepest) return ['…']
  if (value === undefined || value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap((item) => contents(item, bundle, depth + 1))
  if (typeof value === 'string') return [textOf(value)]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  const object = record(value)
  if (object === undefined) return []
  if (isReference(object)) return target(object, bundle, depth)
  if (isConcept(object)) return concept(object, bundle, depth)
  return some(fields(object, bundle, depth + 1, nowhere))
}

function fields(
  object: JsonRecord,
  bundle: MedicationBundle,
  depth: number,
  without: ReadonlySet<string>,
): { [field: string]: readonly Content[] } {
  const found: Record<string, Content[]> = {}
  const add = (field: string, more: readonly Content[]) => {
    if (more.length > 0) found[field] = [...(found[field] ?? []), ...more]
  }
  for (const [name, value] of Object.entries(object)) {
    if (without.has(name)) continue
    if (name === 'extension' || name === 'modifierExtension')
      for (const one of items(value)) addExtension(one, bundle, depth, add)
    else if (name === 'unit' && typeof value === 'string') add(name, [value.trim().toLowerCase()])
    else add(name, contents(value, bundle, depth + 1))
  }
  return Object.fromEntries(Object.entries(found).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function addExtension(
  value: unknown,
  bundle: MedicationBundle,
  depth: number,
  add: (field: string, more: readonly Content[]) => void,
): void {
  const url = text(member(value, 'url'))
  const object = record(value)
  if (url === undefined || object === undefined || mayBeLeftOut.has(extensionName(url))) return
  const { url: _, id: __, ...rest } = object
  const value_ = Object.entries(rest).filter(([name]) => name.startsWith('value'))
  const nested = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('value')))
  const own = value_.flatMap(([, one]) => contents(one, bundle, depth + 1))
  const below = some(fields(nested, bundle, depth + 1, nowhere))
  add(extensionName(url), own.length + below.length === 0 ? ['(tom)'] : [...own, ...below])
}

const ownExtensions = 'http://ehelse.no/fhir/structuredefinition/'

/** SFM's own extensions by their last segment, since the sources spell them in several ways; any other by its whole url. */
export function extensionName(url: string): string {
  const lower = url.toLowerCase()
  return lower.startsWith(ownExtensions) ? lower.slice(ownExtensions.length) : lower
}

const some = (object: { [field: string]: readonly Content[] }): readonly Content[] =>
  Object.keys(object).length === 0 ? [] : [object]

const uuid = /^(urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function textOf(value: string): string {
  const trimmed = value.normalize('NFC').trim()
  return uuid.test(trimmed) ? trimmed.toLowerCase() : instantOf(trimmed)
}

function isReference(object: JsonRecord): boolean {
  return (
    typeof object['reference'] === 'string' ||
    (record(object['identifier']) !== undefined &&
      (typeof object['display'] === 'string' || typeof object['type'] === 'string'))
  )
}

const codingFields = new Set(['system', 'version', 'code', 'display', 'userSelected', 'id', 'extension'])

function isConcept(object: JsonRecord): boolean {
  if (Array.isArray(object['coding'])) return true
  return (
    (typeof object['code'] === 'string' || typeof object['display'] === 'string') &&
    Object.keys(object).every((name) => codingFields.has(name))
  )
}

/** The codes; where a coding has none (a local medicine), its display; where there is no coding at all, the text. */
function concept(object: JsonRecord, bundle: MedicationBundle, depth: number): readonly Content[] {
  const coded = codes(object).map(({ system: of, code }) => `${of ?? ''}|${code}`)
  const local = [...items(object['coding']), object].flatMap((coding) =>
    text(member(coding, 'code')) === undefined ? (text(member(coding, 'display')) ?? []) : [],
  )
  const found = [...coded, ...local]
  const words = found.length === 0 ? text(object['text']) : undefined
  const extended = [...items(object['coding']), object].flatMap((coding) =>
    some(fields({ extension: member(coding, 'extension') }, bundle, depth + 1, nowhere)),
  )
  return [...found, ...(words === undefined ? [] : [textOf(words)]), ...extended]
}

/** What a reference leads to. People and organisations by their numbers, so that the form of their resources does not matter. */
function target(reference: JsonRecord, bundle: MedicationBundle, depth: number): readonly Content[] {
  const resource = resolve(bundle, reference)?.resource
  const type = resource?.resourceType
  if (type === 'Patient') return ['patient']
  const number = numberOf(resource) ?? numberOf(reference)
  if (number !== undefined) return [number]
  if (resource === undefined) return unresolved(reference)
  if (type === 'MedicationStatement')
    return [identifierByType(resource, 'ReseptId') ?? identifierByType(resource, 'PLL') ?? 'MedicationStatement'].map(
      (id) => id.toLowerCase(),
    )
  const found = some(fields(resource, bundle, depth + 1, notOfTheMedicine))
  return found.length > 0 ? found : unresolved(reference)
}

function numberOf(holder: unknown): string | undefined {
  const hpr = identifierBySystem(holder, system.hpr)
  if (hpr !== undefined) return `HPR ${hpr}`
  const herId = identifierBySystem(holder, system.herId)
  if (herId !== undefined) return `HER ${herId}`
  return identifierBySystem(holder, system.fødselsnummer) ?? identifierBySystem(holder, system.dNummer)
}

/** A urn:uuid that leads nowhere says nothing; any other address, or a name, still does. */
function unresolved(reference: JsonRecord): readonly Content[] {
  const address = text(reference['reference'])
  if (address !== undefined && !uuid.test(address)) return [address]
  const display = text(reference['display'])
  return address === undefined && display !== undefined ? [display] : []
}

/** Something that was there and is not, or is otherwise. */
export interface Loss {
  /** Names of fields from the outside in. */
  readonly path: readonly string[]
  readonly was: string
  /** What stands there now; undefined: nothing does. */
  readonly is: string | undefined
}

/** What of `was` is not in `is`. What `is` has beside it does not count. */
export function losses(was: Content, is: Content | undefined, path: readonly string[] = []): readonly Loss[] {
  if (typeof was === 'string') return was === is ? [] : [{ path, was, is: typeof is === 'string' ? is : undefined }]
  const fieldsOfIs = is === undefined || typeof is === 'string' ? {} : is
  return Object.entries(was).flatMap(([field, wanted]) =>
    lossesOfAll(wanted, fieldsOfIs[field] ?? [], [...path, field]),
  )
}

/** More unlike things beside each other than anyone can tell apart; beyond it each counts as gone. */
const mostPaired = 200

/**
 * Order aside. What stands there word for word is set aside first; the rest is paired, the fullest first, with what lacks
 * least of it, so that something added to one of two alike does not look like a loss in the other.
 */
function lossesOfAll(wanted: readonly Content[], found: readonly Content[], path: readonly string[]): readonly Loss[] {
  const { missing, left } = withoutEquals(wanted, found)
  if (missing.length === 0) return []
  if (missing.length > mostPaired || left.length > mostPaired)
    return missing.flatMap(({ content }) => losses(content, undefined, path))
  const free = new Set(left.keys())
  return missing.flatMap(({ content }) => {
    let best: { readonly index: number; readonly lost: readonly Loss[] } | undefined
    for (const index of free) {
      const lost = losses(content, left[index], path)
      if (best === undefined || lost.length < best.lost.length) best = { index, lost }
    }
    if (best === undefined) return losses(content, undefined, path)
    free.delete(best.index)
    return best.lost
  })
}

interface Unequal {
  readonly missing: readonly { readonly content: Content; readonly size: number }[]
  readonly left: readonly Content[]
}

function withoutEquals(wanted: readonly Content[], found: readonly Content[]): Unequal {
  const byWords = new Map<string, number[]>()
  for (const [index, one] of found.entries()) {
    const words = JSON.stringify(one)
    byWords.set(words, [...(byWords.get(words) ?? []), index])
  }
  const equal = new Set<number>()
  const missing = wanted.flatMap((content) => {
    const words = JSON.stringify(content)
    const index = byWords.get(words)?.shift()
    if (index === undefined) return [{ content, size: words.length }]
    equal.add(index)
    return []
  })
  return {
    missing: missing.toSorted((one, other) => other.size - one.size),
    left: found.filter((_, index) => !equal.has(index)),
  }
}
