import type { RecordedExchange } from '../../evidence/scenario-record.js'
import { parseJson } from './json-value.js'

const parsed = new WeakMap<object, { readonly json: unknown }>()

/** The JSON of a body, read once for every check; undefined when it is none. No one changes it. */
export function bodyJson(body: RecordedExchange['request']['body']): unknown {
  if (body === null) return undefined
  const before = parsed.get(body)
  if (before !== undefined) return before.json
  const json = parseJson(body.text)
  parsed.set(body, { json })
  return json
}

/** The JSON of a body that was recorded whole. */
export const wholeJson = (body: RecordedExchange['request']['body']): unknown =>
  body === null || body.truncated === true ? undefined : bodyJson(body)
