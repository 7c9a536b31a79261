import { readFileSync } from 'node:fs'

import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { tokensOf } from '../contract/json-pointer.js'
import { type SchemaName, violations } from '../contract/registry.js'
import type { Violation } from '../contract/violation.js'
import type { Text } from '../scenario/text.js'
import { UsageError } from './usage-error.js'

/** Names and indexes from the root of a document down to a place in it. */
export type Path = readonly (string | number)[]

/** What was in a file of YAML or JSON, and how to refuse a part of it. */
export interface CheckedFile<T> {
  readonly value: T
  /** An error that names file, line and column of the place. It is for the caller to throw. */
  readonly refusal: (path: Path, text: Text) => UsageError
}

/**
 * Reads a file that a person has written and holds it against its schema.
 * @throws UsageError naming file, line and column, what is wrong and what may be written there.
 */
export function readChecked<T>(path: string, schema: SchemaName, name = path): CheckedFile<T> {
  return checked<T>(textOf(path), name, schema)
}

/** The same for a text; `name` is what errors call it. JSON is YAML too. An empty text is an empty object. */
export function checked<T>(text: string, name: string, schema: SchemaName): CheckedFile<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [syntax] = document.errors
  if (syntax !== undefined) {
    const [from] = syntax.pos
    const what = firstLine(syntax.message)
    throw wrong(name, lines.linePos(from), {
      nb: `ikke gyldig YAML eller JSON: ${what}`,
      en: `not valid YAML or JSON: ${what}`,
    })
  }
  const value: unknown = document.toJS() ?? {}
  const [first] = violations(schema, value)
  if (first !== undefined) throw misfit(name, document, lines, first)
  return {
    value: value as T,
    refusal: (path, words) => wrong(name, lines.linePos(offsetOf(document, path, false)), words),
  }
}

/**
 * The same for a large file of strict JSON: places are only looked up where something is wrong, since that is what takes time.
 * A key that is in one object twice is not noticed.
 */
export function readCheckedJson<T>(path: string, name: string, schema: SchemaName): CheckedFile<T> {
  const text = textOf(path)
  const value = parsedJson(text, name)
  if (violations(schema, value).length > 0) return checked<T>(text, name, schema)
  return { value: value as T, refusal: (at, words) => checked<T>(text, name, schema).refusal(at, words) }
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const offset = Number(/position (\d+)/.exec(what)?.[1] ?? text.length)
    const before = text.slice(0, offset).split('\n')
    const place = { line: before.length, col: (before.at(-1)?.length ?? 0) + 1 }
    throw wrong(name, place, { nb: `ikke gyldig JSON: ${firstLine(what)}`, en: `not valid JSON: ${firstLine(what)}` })
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT'
    const what = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      missing
        ? { nb: `Finner ikke filen ${path}.`, en: `There is no file ${path}.` }
        : { nb: `Kan ikke lese ${path}: ${what}`, en: `Cannot read ${path}: ${what}` },
    )
  }
}

function misfit(
  name: string,
  document: Document,
  lines: LineCounter,
  { pointer, keyword, message }: Violation,
): UsageError {
  const place = lines.linePos(offsetOf(document, tokensOf(pointer).map(asIndex), keyword === 'additionalProperties'))
  const where = pointer === '' ? '' : `${pointer.slice(1).replaceAll('/', '.')}: `
  return wrong(name, place, { nb: `${where}${message.nb}`, en: `${where}${message.en}` })
}

function wrong(name: string, { line, col }: { readonly line: number; readonly col: number }, text: Text): UsageError {
  return new UsageError({ nb: `${name}:${line}:${col}: ${text.nb}`, en: `${name}:${line}:${col}: ${text.en}` })
}

/** Where the value begins, or the key itself when it is the key that is wrong; the nearest node above it when it has none of its own. */
function offsetOf(document: Document, path: Path, isKey: boolean): number {
  const parent = document.getIn(path.slice(0, -1), true)
  if (isKey && isMap(parent)) {
    const key = parent.items
      .map((pair) => pair.key)
      .find((candidate) => isScalar(candidate) && candidate.value === path.at(-1))
    if (isNode(key) && key.range) return key.range[0]
  }
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

const asIndex = (part: string) => (/^\d+$/.test(part) ? Number(part) : part)
const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''
