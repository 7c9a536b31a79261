/** A lookup with $getMedication: what is asked and what SFM answers. */
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import { bundleOf, patientResource } from './bundle.test.kit.js'
import { at } from './environment.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'
import type { Wire } from './wire.test.kit.js'
import type { Written } from './written.test.kit.js'

export interface LookupOptions {
  /** Minutes after the scenario's start. */
  readonly minutes?: number
  readonly step?: number
  /** Reseptformidleren was reached. */
  readonly rf?: boolean
  readonly rfCode?: string
  readonly status?: number
  readonly identifier?: string
  readonly statements?: (statements: readonly Written[]) => readonly Written[]
  /** The patient asked about; null: none is given. */
  readonly patient?: Json | null
  /** What is asked in addition to the patient: consents, reference numbers. */
  readonly asking?: readonly Json[]
  readonly wire?: (wire: Wire) => Wire
}

/** The body of a lookup for the patient of the world. */
export function lookupRequest(world: ActorsWorld, { patient, asking = [] }: Pick<LookupOptions, 'patient' | 'asking'>) {
  return {
    resourceType: 'Parameters',
    parameter: [
      ...(patient === null ? [] : [{ name: 'patient', resource: patient ?? patientResource(world) }]),
      ...asking,
    ],
  }
}

interface Answered {
  readonly seed: string
  readonly identifier: string
  readonly statements: readonly Written[]
  readonly minutes: number
  readonly rf: boolean
  readonly rfCode: string
}

export function lookupAnswer(
  world: ActorsWorld,
  { seed, identifier, statements, minutes, rf, rfCode }: Answered,
): Json {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'medication', resource: bundleOf(seed, { identifier, statements, patient: patientResource(world) }) },
      ...(rf ? [{ name: 'RFHentetTidspunkt', valueDateTime: at(minutes) }] : []),
      { name: 'RFM96Feilkode', valueCodeableConcept: { coding: [{ code: rfCode }] } },
    ],
  }
}
