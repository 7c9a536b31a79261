/** Tolerant reading of parsed JSON: a message may hold anything anywhere, and reading it never throws. */
export type JsonRecord = Readonly<Record<string, unknown>>

export function record(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined
}

/** The items of an array; nothing for anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A non-empty string. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function member(value: unknown, name: string): unknown {
  const found = record(value)
  return found !== undefined && Object.hasOwn(found, name) ? found[name] : undefined
}

/** The first answer that is not undefined. */
export function firstOf<T, R>(values: readonly T[], read: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = read(value)
    if (found !== undefined) return found
  }
  return undefined
}

export function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** The JSON of a text; undefined when it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body) as unknown
  } catch {
    return undefined
  }
}
