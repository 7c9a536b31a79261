import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { enclosingKrav, type SchemaSource, tellingSubschemas } from './enclosing-krav.js'
import { pointerTo, tokensOf } from './json-pointer.js'
import { placeName } from './place-name.js'
import { schemaDocuments, schemaIds, type SchemaName } from './schema-documents.js'
import { extentOf } from './value-extent.js'
import type { Violation } from './violation.js'
import { messageOf } from './violation-message.js'

export type { SchemaName } from './schema-documents.js'
export type { Violation } from './violation.js'

/** More violations than anyone reads; the rest of a hopeless message is not told. */
export const mostViolations = 100
/** Deeper than any message is (statements reach about 15), and shallow enough for recursive checking. */
export const deepestValue = 200
/**
 * A list of two hundred treatments stays below both. Of a value that is not below, only the first fault is told:
 * ajv's time for telling them all grows with the square of their number.
 */
export const largestToldWhole = { nodes: 200_000, longestArray: 2_000 }
/** Of a hopeless value ajv gives an error for each part of each attempt; reading goes no further than this. */
const mostErrorsRead = 5_000

/** Annotations of the product's own, which do not decide: the requirement keys of a subschema, its message in nb and en, that it is a treatment's handle. */
const annotations = ['krav', 'melding', 'treatment']
/** The adapter protocol's schemas stand within an OpenAPI document. */
const openapiMembers = ['openapi', 'info', 'servers', 'jsonSchemaDialect', 'paths', 'components']

/**
 * Holds a parsed JSON value against a schema. No violations: it fits.
 * Each violation names the requirements (`krav`) of the subschema that failed, or of the nearest one around it.
 * Never throws on any JSON value, however deep or large.
 */
export const violations = (schema: SchemaName, value: unknown): readonly Violation[] =>
  violationsAt(schemaIds[schema], value)

/** The same against a schema that is not among the files of schemas/. `id`: its address, by which the others may be referred to. */
export function violationsOf(id: string, schema: AnySchemaObject, value: unknown): readonly Violation[] {
  if (!added.has(id)) {
    added.set(id, schema)
    for (const ajv of Object.values(made)) ajv?.addSchema(schema, id)
  }
  return violationsAt(id, value)
}

const added = new Map<string, AnySchemaObject>()

function violationsAt(location: string, value: unknown): readonly Violation[] {
  const extent = extentOf(value, deepestValue)
  if (extent.depth > deepestValue) return [tooDeep]
  if (compiled(location, 'verdict')(value)) return []
  const large = extent.nodes > largestToldWhole.nodes || extent.longestArray > largestToldWhole.longestArray
  const validate = compiled(location, large ? 'first' : 'all')
  validate(value)
  return told(location, value, validate.errors ?? [])
}

const tooDeep: Violation = {
  pointer: '',
  message: {
    nb: `er nøstet dypere enn ${String(deepestValue)} nivåer, og blir ikke lest`,
    en: `is nested deeper than ${String(deepestValue)} levels and is not read`,
  },
  krav: [],
  keyword: 'depth',
}

/** How much is told: the verdict alone (most messages are right, and this is the fastest), the first fault, or all of them. */
type Telling = 'verdict' | 'first' | 'all'

function newAjv(telling: Telling): Ajv2020 {
  const told = telling !== 'verdict'
  const ajv = new Ajv2020({
    allErrors: telling === 'all',
    verbose: told,
    messages: told,
    discriminator: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    // Compiling costs more than checking does in a run: ajv's optimizing pass, its inlining and its check of the schemas (a test has that) are left out.
    code: { optimize: false },
    inlineRefs: false,
    validateSchema: false,
  })
  // No schema asks what was left unevaluated, and keeping count of it doubles the work.
  ajv.opts.unevaluated = false
  addFormats.default(ajv)
  ajv.addVocabulary([...annotations, ...openapiMembers])
  for (const [id, document] of [...schemaDocuments, ...added]) ajv.addSchema(document, id)
  return ajv
}

const made: Record<Telling, Ajv2020 | undefined> = { verdict: undefined, first: undefined, all: undefined }
const known = new Map<string, ValidateFunction>()

/** Each schema is compiled when it is first asked for, and kept. */
function compiled(location: string, telling: Telling): ValidateFunction {
  const key = `${telling} ${location}`
  const before = known.get(key)
  if (before !== undefined) return before
  const ajv = (made[telling] ??= newAjv(telling))
  const validate = ajv.getSchema(location)
  if (validate === undefined) throw new Error(`There is no schema at ${location}`)
  known.set(key, validate)
  return validate
}

const source: SchemaSource = {
  document: (id) => schemaDocuments.get(id) ?? added.get(id),
  fits: (location, value) => compiled(location, 'verdict')(value),
}

const telling = new Map<string, ReadonlySet<unknown>>()

function tellingOf(location: string): ReadonlySet<unknown> {
  const before = telling.get(location)
  if (before !== undefined) return before
  const found = tellingSubschemas(source, location)
  telling.set(location, found)
  return found
}

/** Keywords whose failure only says that something within them failed. */
const wrappers = new Set(['if', 'propertyNames'])

function told(location: string, value: unknown, errors: readonly ErrorObject[]): readonly Violation[] {
  const tellingOnes = tellingOf(location)
  const own = errors
    .filter(({ keyword, parentSchema }) => !wrappers.has(keyword) && tellingOnes.has(parentSchema))
    .slice(0, mostErrorsRead)
  const meaningful = take(own, (error) => {
    const krav = enclosingKrav(source, location, error.parentSchema, value, tokensOf(error.instancePath))
    return krav === undefined ? undefined : violation(value, error, krav)
  })
  // What does not fit is never told as fitting, even if every error looked like noise.
  return meaningful.length > 0 ? meaningful : take(errors, (error) => violation(value, error, []))
}

function violation(root: unknown, error: ErrorObject, krav: readonly string[]): Violation {
  const { nb, en } = messageOf(error)
  const place = placeName(root, error.instancePath)
  const placed = (text: string) => (place === undefined ? text : `${place}: ${text}`)
  return { pointer: offendingPlace(error), message: { nb: placed(nb), en: placed(en) }, krav, keyword: error.keyword }
}

/** The first `mostViolations` different ones. */
function take(
  errors: readonly ErrorObject[],
  tell: (error: ErrorObject) => Violation | undefined,
): readonly Violation[] {
  const kept = new Map<string, Violation>()
  for (const error of errors) {
    if (kept.size >= mostViolations) break
    const one = tell(error)
    if (one !== undefined) kept.set(JSON.stringify([one.pointer, one.message.nb, one.krav]), one)
  }
  return [...kept.values()]
}

/** What does not belong is the property itself, not the object that holds it. */
function offendingPlace({ keyword, instancePath, params }: ErrorObject): string {
  const { additionalProperty } = params as { additionalProperty?: unknown }
  return keyword === 'additionalProperties' && typeof additionalProperty === 'string'
    ? pointerTo(instancePath, additionalProperty)
    : instancePath
}
