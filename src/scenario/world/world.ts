import type { NamedTreatment } from './treatment.js'
import type {
  AllergySetup,
  DispenseSetup,
  KjernejournalSetup,
  ListEntrySetup,
  OtherPrescriptionSetup,
  PackingReportSetup,
  PharmacyQuestionsSetup,
  PrescriptionSetup,
} from './world-setup.js'
import type { InjectedFault, WorldSetup } from './world-setup.js'

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
  readonly faults: readonly InjectedFault[]
  /** Who is signed in, where it is not the usual one of the role (key in fixtures/practitioners.json). */
  readonly signedIn?: string
  /** The one who is signed in works where the role's usual one does. */
  readonly atUsualWorkplace?: true
  /** How long ago the list was sent, in days, where that matters. */
  readonly listSentDaysAgo?: number
  /** What the list says of a treatment that was ended, by handle. */
  readonly discontinuations?: Readonly<Record<string, ScriptedDiscontinuation>>
  /** What is otherwise than usual about an entry of the list, by handle. */
  readonly entryDetails?: Readonly<Record<string, EntryDetails>>
  /** What is otherwise than usual about a prescription, by handle. */
  readonly prescriptionDetails?: Readonly<Record<string, PrescriptionDetails>>
  /** Who is registered for the patient's multidose: practitioner key (or `signed-in`) and pharmacy key. */
  readonly multidose?: { readonly doctor?: string; readonly pharmacy?: string }
  /** What else the services hold, as they hold it. */
  readonly circumstances?: Circumstances
}

/** An ended treatment as it stands on the list. A time ahead (negative `daysAgo`) leaves it active until then. */
export interface ScriptedDiscontinuation {
  readonly daysAgo: number
  /** Kodeverk 7494. */
  readonly reason: string
  /** Practitioner key; absent: the patient's fastlege. */
  readonly by?: string
  readonly note?: string
}

export type EntryDetails = Partial<Pick<ListEntrySetup, 'magistral' | 'packed'>> & {
  /** Days since it was last changed. */
  readonly changedDaysAgo?: number
}

export type PrescriptionDetails = Partial<
  Pick<
    PrescriptionSetup,
    'status' | 'locked' | 'inDoctorsName' | 'referenceNumber' | 'dispenser' | 'magistral' | 'reiterations'
  >
> & {
  readonly issuedDaysAgo?: number
  /** Days until it is no longer valid; negative: since. */
  readonly expiresInDays?: number
  /** Kodeverk 7500. `replacedBy`: handle of what took its place. */
  readonly recall?: {
    readonly code: string
    readonly daysAgo: number
    readonly by?: string
    readonly replacedBy?: string
  }
  readonly dispenses?: readonly (Omit<DispenseSetup, 'm10Id' | 'at'> & { readonly daysAgo: number })[]
}

/** What is said outright, as the services hold it: see WorldSetup for each. Practitioners are keys of fixtures/practitioners.json. */
export interface Circumstances {
  readonly otherPrescriptions?: readonly OtherPrescriptionSetup[]
  readonly foreignContent?: true
  readonly allergies?: readonly AllergySetup[]
  readonly kjernejournal?: KjernejournalSetup
  readonly questions?: PharmacyQuestionsSetup
  readonly packing?: PackingReportSetup
  /** Practitioner keys, or `signed-in`. */
  readonly blocked?: readonly {
    readonly practitioner: string
    readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
  }[]
  readonly formerIdentities?: readonly string[]
  /** Practitioner key of the patient's fastlege. */
  readonly fastlege?: string
  readonly sfmInstance?: 'absent'
  readonly helseId?: NonNullable<WorldSetup['helseId']>
  readonly taskCodes?: NonNullable<WorldSetup['taskCodes']>
}

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
  /** A fault is injected into the national services. */
  fault(fault: InjectedFault): WorldBuilder
  /** Somebody else than the usual one of the role is signed in (key in fixtures/practitioners.json). */
  signedInAs(practitioner: string): WorldBuilder
  /**
   * Somebody who signs in in this scenario alone, at the workplace of the role (key in fixtures/practitioners.json): no EPJ holds a token
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
