import { randomUUID } from 'node:crypto'

import type { Lookup, Patient, TaskLine } from '../generated/adapter.js'
import type { JournalBehaviour } from '../journal/journal-behaviour.js'
import type { Reference } from './fhir/fhir-element.js'
import type { MedicationBundle } from './fhir/medication-bundle.js'
import type { LookupAnswer } from './lookup/lookup-message.js'
import { type PllMessage, registeredIn } from './multidose/pll-info.js'

/** What a behaviour that rewrites the message may know. */
export interface SendingContext {
  /** The bundle that the message builds on, as it came. */
  readonly basis: MedicationBundle
  readonly patient: Patient
  readonly at: string
}

/** The decisions of the route SFM Basis: what is asked of SFM, what its answers are taken for, and what is written. */
export interface SfmDecisions {
  /** Opening the patient, or fetching the list again: asks SFM. */
  readonly fetchList: (ask: () => Promise<LookupAnswer>, nothing: () => LookupAnswer) => Promise<LookupAnswer>
  /** What a new lookup gives the EPJ to build on, beside what it had: all that came, and nothing else. */
  readonly takesIn: (fresh: MedicationBundle, before: MedicationBundle | undefined) => MedicationBundle
  /** The address of a lookup. No identity in it. */
  readonly lookupUrl: (url: URL, patient: Patient) => URL
  /** What is asked beside the patient: the consents and reference numbers that the user gave (SFM-IG-02, SFM-IG-03). */
  readonly asksWith: (
    question: Pick<Lookup, 'consent' | 'referenceNumbers'>,
  ) => Pick<Lookup, 'consent' | 'referenceNumbers'>
  /** What the user reads about a lookup: which registers did not answer, and locked prescriptions (SFM-IG-04). */
  readonly lookupToTell: (answer: LookupAnswer) => LookupAnswer
  /** The message goes to SFM once, however long the answer takes. */
  readonly sendOnce: <T>(send: () => Promise<T>) => Promise<T>
  /** API version 2 takes DPoP only (SFM-AUTH-01). */
  readonly authorizationScheme: 'DPoP' | 'Bearer'
  /** The id (jti) of a proof for this access token: never the same twice. */
  readonly proofId: (accessToken: string) => string
  /** What Composition.relatesTo names, of the basis's identifier and the message's own (V2). */
  readonly replaces: (basis: string, own: string) => string
  /** createPLL is stated in every message (SFM-IG-12). */
  readonly statesCreatePll: boolean
  /** The doctor's registration for multidose is sent (M27.1). */
  readonly sendsMultidoseRegistration: boolean
  /** Reseptformidleren's answer to a registration is read: it may have refused it. */
  readonly readsRegistrationAnswer: boolean
  /** A doctor who stands in for the multidose doctor says so (R16/08). */
  readonly statesSubstitute: boolean
  /** The messages that say who is responsible for the multidose now. */
  readonly multidoseShownFrom: readonly PllMessage[]
  /** What the multidose pharmacy asks is shown (M25.2). */
  readonly showsPharmacyQuestions: boolean
  /** Before something is written to SFM, what is there is asked for (SFM-3.1.1.1a). */
  readonly looksBeforeWriting: boolean
  /** A new organisation is written as not active, then its users, then it is active (SFM-IG-19). */
  readonly activeWhenNew: (wanted: boolean) => boolean
  /** Users who are changed or become inactive here, become so in SFM (SFM-3.2.2, SFM-3.2.3). */
  readonly updatesUsers: boolean
  /** A unit is written as part of its organisation (SFM-3.1.1.1b). */
  readonly statesPartOf: boolean
  /** The patients are named where their changes are asked for (SFM-IG-20). */
  readonly namesPatientsOfTasks: boolean
  /** What the user finds in the task lists. */
  readonly tasksToShow: (tasks: readonly TaskLine[]) => readonly TaskLine[]
  /** The multidose parties that go back with the list. */
  readonly relatedParties: (parties: readonly Reference[]) => readonly Reference[]
  /** The way to SFM: what the wire looks like. */
  readonly fetch: typeof fetch
  /** The last hand on the message. */
  readonly beforeSend: (bundle: MedicationBundle, context: SendingContext) => MedicationBundle
}

/** All that decides what happens on the route SFM Basis. */
export type SfmBehaviour = JournalBehaviour & SfmDecisions

export const honestSfm: SfmDecisions = {
  fetchList: (ask) => ask(),
  takesIn: (fresh) => fresh,
  lookupUrl: (url) => url,
  asksWith: (question) => question,
  lookupToTell: (answer) => answer,
  sendOnce: (send) => send(),
  authorizationScheme: 'DPoP',
  proofId: () => randomUUID(),
  replaces: (basis) => basis,
  statesCreatePll: true,
  sendsMultidoseRegistration: true,
  readsRegistrationAnswer: true,
  statesSubstitute: true,
  multidoseShownFrom: registeredIn,
  showsPharmacyQuestions: true,
  looksBeforeWriting: true,
  activeWhenNew: (wanted) => wanted,
  updatesUsers: true,
  statesPartOf: true,
  namesPatientsOfTasks: true,
  tasksToShow: (tasks) => tasks,
  relatedParties: (parties) => parties,
  fetch: (...call) => fetch(...call),
  beforeSend: (bundle) => bundle,
}
