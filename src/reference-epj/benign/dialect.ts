import type { MedicationBundle } from '../sfm-basis/fhir/medication-bundle.js'

type Json = unknown
type JsonObject = Readonly<Record<string, Json>>

/** The message with each object as `rewrite` makes it, from the inside out. `rewrite` gets the name of the member that it is in. */
export function withEachObject(
  message: MedicationBundle,
  rewrite: (object: JsonObject, member: string) => JsonObject,
): MedicationBundle {
  const walk = (value: Json, member: string): Json => {
    if (Array.isArray(value)) return value.map((item) => walk(item, member))
    if (typeof value !== 'object' || value === null) return value
    return rewrite(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)])), member)
  }
  return walk(message, '') as MedicationBundle
}

/** The message with each text as `rewrite` makes it. */
export const withEachText = (message: MedicationBundle, rewrite: (text: string) => string): MedicationBundle =>
  withEachObject(message, (object) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? rewrite(value)
          : Array.isArray(value)
            ? value.map((one: Json) => (typeof one === 'string' ? rewrite(one) : one))
            : value,
      ]),
    ),
  )
