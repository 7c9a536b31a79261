import { existsSync, readFileSync } from 'node:fs'
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Configuration } from '../schema/generated/harness.js'
import { tokensOf } from '../schema/json-pointer.js'
import { violations } from '../schema/registry.js'
import type { Violation } from '../schema/violation.js'
import { UsageError } from './usage-error.js'

export const defaultConfigurationFile = 'pll-conformance.yaml'

/**
 * Reads a configuration file and checks it before anything starts.
 * @throws UsageError naming file, line and column, what is wrong and what may stand there.
 */
export function readConfiguration(path: string): Configuration {
  if (!existsSync(path))
    throw new UsageError({
      nb: `Finner ikke konfigurasjonsfilen ${path}.`,
      en: `There is no configuration file ${path}.`,
    })
  return parseConfiguration(readFileSync(path, 'utf8'), path)
}

/** The configuration in a text of YAML; `name` is what errors call it. */
export function parseConfiguration(text: string, name: string): Configuration {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [syntax] = document.errors
  if (syntax !== undefined) {
    const [from] = syntax.pos
    throw wrong(name, lines.linePos(from), {
      nb: `ikke gyldig YAML: ${firstLine(syntax.message)}`,
      en: `not valid YAML: ${firstLine(syntax.message)}`,
    })
  }
  const value: unknown = document.toJS() ?? {}
  const [first] = violations('harness/config', value)
  if (first === undefined) return value as Configuration
  const place = lines.linePos(offsetOf(document, first))
  const where = first.pointer === '' ? '' : `${first.pointer.slice(1).replaceAll('/', '.')}: `
  throw wrong(name, place, { nb: `${where}${first.message.nb}`, en: `${where}${first.message.en}` })
}

function wrong(name: string, { line, col }: { line: number; col: number }, text: { nb: string; en: string }): UsageError {
  return new UsageError({ nb: `${name}:${line}:${col}: ${text.nb}`, en: `${name}:${line}:${col}: ${text.en}` })
}

/** Where the offending value begins, or the key that does not belong; the nearest node above it when it has none of its own. */
function offsetOf(document: Document, { pointer, keyword }: Violation): number {
  const path = tokensOf(pointer).map(asIndex)
  const parent = document.getIn(path.slice(0, -1), true)
  if (keyword === 'additionalProperties' && isMap(parent)) {
    const key = parent.items.map((pair) => pair.key).find((candidate) => isScalar(candidate) && candidate.value === path.at(-1))
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
