/** The parts that the resources are built of, and the systems they refer to. */
import type { Extension, Identifier } from '../../src/contract/generated/sfm.js'

export const ehelse = 'http://ehelse.no/fhir/StructureDefinition/'
export const noBasis = 'http://hl7.no/fhir/StructureDefinition/'
export const kj = 'http://nhn.no/kj/fhir/StructureDefinition/'

export const kodeverk = (number: number) => `urn:oid:2.16.578.1.12.4.1.1.${number}`
export const oid = (tail: string) => `urn:oid:2.16.578.1.12.4.1.${tail}`
export const codeSystem = (name: string) => `http://ehelse.no/fhir/CodeSystem/${name}`

/** A code with the display text beside it. */
export type Coded = readonly [code: string, display: string]

export const concept = (system: string, ...[code, display]: Coded) => ({ coding: [{ system, code, display }] })

/** The parts that are there. */
export const present = <T>(...parts: readonly (T | undefined)[]): T[] => parts.filter((part) => part !== undefined)

export const extension = (url: string, ...parts: readonly (Extension | undefined)[]): Extension => ({
  url,
  extension: present(...parts),
})

export const conceptExtension = (url: string, system: string, ...coded: Coded): Extension => ({
  url,
  valueCodeableConcept: concept(system, ...coded),
})

export const official = (system: string, value: string) => ({ use: 'official', system, value }) satisfies Identifier

/** An identifier whose type is a text, such as PLL or ReseptId. */
export const typed = (use: 'official' | 'usual', text: string, value: string): Identifier => ({
  use,
  type: { text },
  value,
})

/** A national identity or HPR number that says in words what it is. */
export const named = (system: string, value: string, name: 'FNR' | 'HPR'): Identifier => ({
  ...official(system, value),
  type: { coding: [{ system: `http://hl7.no/fhir/NamingSystem/${name}`, code: `${name}-nummer` }] },
})

export const profile = (name: string) => ({ profile: [`${ehelse}${name}`] })
