import type {
  Circumstances,
  EntryDetails,
  PrescriptionDetails,
  ScriptedDiscontinuation,
  World,
} from '../../contract/generated/harness.js'
import type { NamedTreatment } from './treatment.js'
import type { InjectedFault } from './world-setup.js'

/** What a scenario writes of its world. The schema is schemas/harness/scenario.schema.json. */
export type { Circumstances, EntryDetails, PrescriptionDetails, ScriptedDiscontinuation, World }

export interface WorldBuilder extends World {
  /** These are on the patient's list. With none: the list is there and is empty. */
  list(...treatments: NamedTreatment[]): WorldBuilder
  /** These have a valid prescription in RF. */
  prescriptions(...treatments: NamedTreatment[]): WorldBuilder
  /** This has a prescription in RF that is otherwise than usual. */
  prescription(treatment: NamedTreatment, details: PrescriptionDetails): WorldBuilder
  /** This is on the list, otherwise than usual. */
  entry(treatment: NamedTreatment, details: EntryDetails): WorldBuilder
  /** This is on the list, and was ended (or will be, with a negative number of days). */
  discontinued(treatment: NamedTreatment, how: ScriptedDiscontinuation): WorldBuilder
  /** These were prescribed by this practitioner (key in fixtures/practitioners.json). */
  prescribedBy(practitioner: string, ...treatments: NamedTreatment[]): WorldBuilder
  /** These carry unknown extensions, which must come back as they were. */
  unknownContentOn(...treatments: NamedTreatment[]): WorldBuilder
  /** The national services have this fault from the start. */
  fault(fault: InjectedFault): WorldBuilder
  /** Someone else than the usual one of the role is signed in (key in fixtures/practitioners.json). */
  signedInAs(practitioner: string): WorldBuilder
  /**
   * Someone who signs in in this scenario alone, at the workplace of the role (key in fixtures/practitioners.json): no EPJ holds a token
   * of theirs from a scenario before.
   */
  signedInFirstTime(practitioner: string): WorldBuilder
  /** The list was sent so many days ago. */
  listSent(daysAgo: number): WorldBuilder
  /** Registered for the patient's multidose: practitioner key (or `signed-in`) and pharmacy key. */
  multidoseBy(parties: { doctor?: string; pharmacy?: string }): WorldBuilder
  /** What else the services hold. */
  where(circumstances: Circumstances): WorldBuilder
}

/**
 * Begins a world around a synthetic patient.
 *
 * @example world('granskog').list(metoprolol50, albylE75).prescriptions(metoprolol50)
 */
export function world(patient: string): WorldBuilder {
  return builder({
    patient,
    treatments: [],
    listed: null,
    prescribed: [],
    prescribers: {},
    unknownContent: [],
    faults: [],
  })
}

function builder(state: World): WorldBuilder {
  const next = (change: Partial<World>) => builder({ ...state, ...change })
  const known = (more: readonly NamedTreatment[]) => {
    const keys = new Set(state.treatments.map(({ key }) => key))
    return [...state.treatments, ...more.filter(({ key }) => !keys.has(key))]
  }
  const keysOf = (treatments: readonly NamedTreatment[]) => treatments.map(({ key }) => key)
  const also = (handles: readonly string[] | null, { key }: NamedTreatment) =>
    handles?.includes(key) === true ? handles : [...(handles ?? []), key]
  return {
    ...state,
    list: (...treatments) =>
      next({ treatments: known(treatments), listed: [...(state.listed ?? []), ...keysOf(treatments)] }),
    prescriptions: (...treatments) =>
      next({ treatments: known(treatments), prescribed: [...state.prescribed, ...keysOf(treatments)] }),
    prescription: (treatment, details) =>
      next({
        treatments: known([treatment]),
        prescribed: also(state.prescribed, treatment),
        prescriptionDetails: { ...state.prescriptionDetails, [treatment.key]: details },
      }),
    entry: (treatment, details) =>
      next({
        treatments: known([treatment]),
        listed: also(state.listed, treatment),
        entryDetails: { ...state.entryDetails, [treatment.key]: details },
      }),
    discontinued: (treatment, how) =>
      next({
        treatments: known([treatment]),
        listed: also(state.listed, treatment),
        discontinuations: { ...state.discontinuations, [treatment.key]: how },
      }),
    prescribedBy: (practitioner, ...treatments) =>
      next({
        prescribers: {
          ...state.prescribers,
          ...Object.fromEntries(keysOf(treatments).map((key) => [key, practitioner])),
        },
      }),
    unknownContentOn: (...treatments) => next({ unknownContent: [...state.unknownContent, ...keysOf(treatments)] }),
    fault: (fault) => next({ faults: [...state.faults, fault] }),
    signedInAs: (practitioner) => next({ signedIn: practitioner }),
    signedInFirstTime: (practitioner) => next({ signedIn: practitioner, atUsualWorkplace: true }),
    listSent: (daysAgo) => next({ listSentDaysAgo: daysAgo }),
    multidoseBy: (parties) => next({ multidose: parties }),
    where: (circumstances) => next({ circumstances: { ...state.circumstances, ...circumstances } }),
  }
}
