import { defined } from '../../../contract/defined.js'
import { instantOf } from '../../../scenario/time/moment.js'
import type { Content } from '../../record/content.js'
import { items, type JsonRecord, member, record, text } from '../../record/json-value.js'
import { codes } from './fhir/concept.js'
import { identifierBySystem, identifierByType } from './fhir/identifier.js'
import { type MedicationBundle, resolve } from './fhir/medication-bundle.js'
import { system } from './fhir/system.js'

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

/** Not of the treatment: the envelope, the patient (judged elsewhere), identifiers (compared on their own), and SFM's own chains. */
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

export function contentOfStatement(
  resource: JsonRecord,
  reseptId: string | undefined,
  bundle: MedicationBundle,
): Content {
  const others = items(member(resource, 'identifier')).flatMap(otherIdentifier)
  return {
    ...defined({
      reseptId: reseptId === undefined ? undefined : [reseptId.toLowerCase()],
      identifier: others.length === 0 ? undefined : others,
    }),
    ...fields(resource, bundle, 0, notOfTheTreatment),
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
