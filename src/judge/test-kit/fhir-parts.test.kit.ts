/** The smallest parts that the messages are built of. */

export type Json = Record<string, unknown>

export const base = 'http://ehelse.no/fhir/StructureDefinition'
export const kodeverk = (number: number) => `urn:oid:2.16.578.1.12.4.1.1.${String(number)}`

export const concept = (system: string, code: string) => ({
  valueCodeableConcept: { coding: [{ system, code, display: `kode ${code}` }] },
})

export const identifier = (type: string, value: string | undefined) =>
  value === undefined ? [] : [{ use: 'usual', type: { text: type }, value }]

export const when = <T>(value: T | undefined, make: (value: T) => Json) => (value === undefined ? [] : [make(value)])

export interface Naming {
  /** Names the resources of a bundle: two bundles never share a name. */
  readonly urn: (...parts: string[]) => string
}

export function entry(fullUrl: string, resource: Json): Json {
  return { fullUrl, resource }
}
