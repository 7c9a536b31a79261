export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

/** A FHIR document of this API stays far below; anything deeper is an attack or a mistake, and would exhaust the stack. */
export const deepestJson = 100

export type ParsedJson = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problem: string }

/** Reads JSON text. Broken or absurdly deep JSON is a problem to tell, never an exception. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { ok: false, problem: `The body is nested more than ${deepestJson} levels deep` }
  try {
    return { ok: true, value: JSON.parse(text) as Json }
  } catch (error) {
    return {
      ok: false,
      problem: `The body is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** Counts brackets outside strings, without recursion. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index)
    if (inString) {
      if (char === backslash) index += 1
      else if (char === quote) inString = false
    } else if (char === quote) inString = true
    else if (char === openBrace || char === openBracket) {
      depth += 1
      if (depth > deepestJson) return true
    } else if (char === closeBrace || char === closeBracket) depth -= 1
  }
  return false
}

const [backslash, quote, openBrace, closeBrace, openBracket, closeBracket] = [0x5c, 0x22, 0x7b, 0x7d, 0x5b, 0x5d]

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of an array; a lone object counts as an array of one, anything else as none. */
export function objects(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return (value as readonly Json[]).filter(isObject)
  return isObject(value) ? [value] : []
}

export const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

export const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined

/** The object without these members. */
export function without(source: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([key]) => !keys.includes(key)))
}

/** The same with members that are undefined left out, as they cannot stand in JSON. */
export function compact(source: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined))
}
