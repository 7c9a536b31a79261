import type { CodeableConcept, Coding, Resource } from './fhir-element.js'
import { isObject } from './medication-bundle.js'

export interface Parameter {
  readonly name?: string
  readonly resource?: Resource
  readonly part?: readonly Parameter[]
  readonly [member: string]: unknown
}

export interface Parameters extends Resource {
  readonly resourceType: 'Parameters'
  readonly parameter?: readonly Parameter[]
}

export const parameters = (...parameter: readonly Parameter[]): Parameters => ({
  resourceType: 'Parameters',
  parameter,
})

/** The error in the services' own words; undefined for code 0. The code comes as Coding or as CodeableConcept. */
export function errorOf(parameter: Parameter | undefined): string | undefined {
  const coded = parameter?.['valueCodeableConcept'] as CodeableConcept | undefined
  const coding = (parameter?.['valueCoding'] as Coding | undefined) ?? coded?.coding?.[0]
  if (coding?.code === undefined || coding.code === '0') return undefined
  return [`${coding.code} ${coding.display ?? ''}`.trim(), ...(coded?.text === undefined ? [] : [coded.text])].join(
    ': ',
  )
}

export const isParameters = (value: unknown): value is Parameters =>
  isObject(value) &&
  value['resourceType'] === 'Parameters' &&
  (value['parameter'] === undefined || Array.isArray(value['parameter']))
