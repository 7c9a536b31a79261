import type { NamedTreatment } from './treatment.js'
import type { Fault } from './world-setup.js'

/** What the national services hold when the scenario begins, by handles; `layOut` gives it ids and times. */
export interface World {
  readonly patient: string
  /** Every treatment the world begins with. */
  readonly treatments: readonly NamedTreatment[]
  /** Handles of those on the list, in order. Null: the patient has no list. */
  readonly listed: readonly string[] | null
  /** Handles of those with a prescription in RF: linked where the treatment is listed, loose where not. */
  readonly prescribed: readonly string[]
  /** Handles prescribed by somebody else than the patient's fastlege: practitioner key by handle. */
  readonly prescribers: Readonly<Record<string, string>>
  /** Handles that carry content no EPJ understands. */
  readonly unknownContent: readonly string[]
  readonly faults: readonly Fault[]
}

export interface WorldBuilder extends World {
  /** These are on the patient's list. */
  list(...treatments: NamedTreatment[]): WorldBuilder
  /** These have a valid prescription in RF. */
  prescriptions(...treatments: NamedTreatment[]): WorldBuilder
  /** These were prescribed by this practitioner (key in fixtures/practitioners.json). */
  prescribedBy(practitioner: string, ...treatments: NamedTreatment[]): WorldBuilder
  /** These carry unknown extensions, which must come back as they were. */
  unknownContentOn(...treatments: NamedTreatment[]): WorldBuilder
  /** The national services have a bad day. */
  fault(fault: Fault): WorldBuilder
}

/**
 * Begins a world around a synthetic patient.
 *
 * @example world('granskog').list(metoprolol50, albylE75).prescriptions(metoprolol50)
 */
export function world(patient: string): WorldBuilder {
  return builder({ patient, treatments: [], listed: null, prescribed: [], prescribers: {}, unknownContent: [], faults: [] })
}

function builder(state: World): WorldBuilder {
  const next = (change: Partial<World>) => builder({ ...state, ...change })
  const known = (more: readonly NamedTreatment[]) => {
    const keys = new Set(state.treatments.map(({ key }) => key))
    return [...state.treatments, ...more.filter(({ key }) => !keys.has(key))]
  }
  const keysOf = (treatments: readonly NamedTreatment[]) => treatments.map(({ key }) => key)
  return {
    ...state,
    list: (...treatments) => next({ treatments: known(treatments), listed: [...(state.listed ?? []), ...keysOf(treatments)] }),
    prescriptions: (...treatments) => next({ treatments: known(treatments), prescribed: [...state.prescribed, ...keysOf(treatments)] }),
    prescribedBy: (practitioner, ...treatments) =>
      next({ prescribers: { ...state.prescribers, ...Object.fromEntries(keysOf(treatments).map((key) => [key, practitioner])) } }),
    unknownContentOn: (...treatments) => next({ unknownContent: [...state.unknownContent, ...keysOf(treatments)] }),
    fault: (fault) => next({ faults: [...state.faults, fault] }),
  }
}
