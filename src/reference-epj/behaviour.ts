import { randomUUID } from 'node:crypto'

import type { ActionAnswer, Lookup, Patient, Prescription, TaskLine, Treatment, ViewLine } from './generated/adapter.js'
import { honestSignIn, type SignInBehaviour, type TokenSource } from './helseid/sign-in.js'
import type { Reference } from './sfm-basis/fhir/fhir-element.js'
import type { MedicationBundle } from './sfm-basis/fhir/medication-bundle.js'
import type { RecallCode } from './sfm-basis/fhir/vocabulary.js'
import type { Reaction } from './sfm-basis/list/allergy.js'
import type { LookupAnswer } from './sfm-basis/lookup/lookup-message.js'
import { type PllMessage, registeredIn } from './sfm-basis/multidose/pll-info.js'

/** What a habit that rewrites the message may know. */
export interface SendingContext {
  /** The bundle that the message builds on, as it came. */
  readonly basis: MedicationBundle
  readonly patient: Patient
  readonly at: string
}

/** What an EPJ may stop in what the user prescribes. */
export type Objection = 'bandasjist' | 'paragraph' | 'reiteration'

/**
 * The decisions on which the list's safety hangs, each a function of its own. The honest EPJ uses `honestBehaviour`;
 * a mutant replaces one and is otherwise the same EPJ.
 */
export interface Behaviour {
  /** How the practitioner is signed in with HelseID. */
  readonly signIn: SignInBehaviour
  /** Opening the patient and fetching anew: asks SFM. */
  readonly fetchList: (ask: () => Promise<LookupAnswer>, nothing: () => LookupAnswer) => Promise<LookupAnswer>
  /** What a new lookup gives the EPJ to build on, beside what it had: all that came, and nothing else. */
  readonly takesIn: (fresh: MedicationBundle, before: MedicationBundle | undefined) => MedicationBundle
  /** The list is sent when the user asks for it, and never by itself. */
  readonly sendsOnOpening: boolean
  /** The address of a lookup. No identity in it. */
  readonly lookupUrl: (url: URL, patient: Patient) => URL
  /** What is asked beside the patient: the consents and reference numbers that the user gave (SFM-IG-02, SFM-IG-03). */
  readonly asksWith: (
    question: Pick<Lookup, 'consent' | 'referenceNumbers'>,
  ) => Pick<Lookup, 'consent' | 'referenceNumbers'>
  /** What the user is told of a lookup: which registers did not answer, and locked prescriptions (SFM-IG-04). */
  readonly lookupToTell: (answer: LookupAnswer) => LookupAnswer
  /** The user points at a line that the EPJ does not have. */
  readonly onMissingLine: 'tell-the-user' | 'carry-on'
  /** After a lookup that did not reach Reseptformidleren the list must not be sent (V1). */
  readonly maySendAfter: (lookup: 'complete' | 'incomplete') => boolean
  /** Those whose profession (kodeverk 9060) lets them send the list: doctors only (ER-SEQ, 7419: 207/209). */
  readonly listSenders: readonly string[]
  /** How long a lookup in Reseptformidleren may be the ground for a send, in milliseconds (V1, SFM-IG-06). */
  readonly trustsLookupFor: number
  /** After no answer, or an error, only a new lookup tells what the services hold (V8). */
  readonly looksUpAfterError: boolean
  /** What was sent without a good answer is tried again with the same ids, so that a lookup shows what came through. */
  readonly onRetry: 'same-ids' | 'new-ids'
  /** Others have changed the list since the user saw it: they see it before they sign (226, SFM-3.6.2). */
  readonly onChangeByOthers: 'show-first' | 'send'
  /** What the user hears when the EPJ stops them. */
  readonly tellRefusal: (message: string) => string | undefined
  /** Where tokens come from: each user's own (SFM-IG-17). */
  readonly tokens: (source: TokenSource) => TokenSource
  /** The message goes to SFM once, however long the answer takes. */
  readonly sendOnce: <T>(send: () => Promise<T>) => Promise<T>
  /** The user is signed in at HelseID as the session opens, else when SFM is first called. */
  readonly signsInAtOpening: boolean
  /** API version 2 takes DPoP only (SFM-AUTH-01). */
  readonly authorizationScheme: 'DPoP' | 'Bearer'
  /** The id (jti) of a proof for this access token: never the same twice. */
  readonly proofId: (accessToken: string) => string
  /** The PLL id of a new entry, beside those that are taken (ER-M25-02). */
  readonly newPllId: (taken: readonly string[]) => string
  /** The PLL id of a treatment whose prescription is renewed. */
  readonly renewalPllId: (before: string) => string
  /** The GUID of a prescription that renews another. */
  readonly renewalReseptId: (before: string) => string
  /** A new prescription is flagged for SFM to issue (SFM-IG-14). */
  readonly flagsNewPrescriptions: boolean
  /** What is prescribed for a new treatment: what the user asked for, and nothing where they asked for none. */
  readonly prescribes: (asked: Prescription | undefined) => Prescription | undefined
  /** What is given only during the stay: the ward's own chart, and no part of the list. */
  readonly chartsInpatient: 'apart' | 'on-the-list'
  /** What is prescribed is kept off the list: vaccines and nutrition (ER-M25-06, -07), locked prescriptions (7419: 239). */
  readonly keepsOffList: (treatment: Treatment, prescription: Prescription | undefined) => boolean
  /** A reference number that came with a prescription is shown to the user. */
  readonly showsReferenceNumbers: boolean
  /** Why a prescription cannot be written as asked, beyond the right to prescribe. */
  readonly objectsTo: (what: Objection) => boolean
  /** A patient without national identity number can have no list (7419: 257). */
  readonly listsWithoutNationalId: boolean
  /** A reaction goes as the user said it. */
  readonly reactionToSend: (reaction: Reaction) => Reaction
  /** A discontinued treatment's active prescription is recalled, also before the day that it ends. */
  readonly recallsOnDiscontinuation: (hasEnded: boolean) => boolean
  /** The recall code of kodeverk 7500 that is sent for the one that fits. */
  readonly recallCode: (fitting: RecallCode) => RecallCode
  /** A loose prescription that is in use is linked: it becomes an entry with its own ReseptId (SFM-HS-03). */
  readonly onConfirmation: 'link' | 'issue-anew'
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
  /** The messages that tell who is responsible for the multidose now. */
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
  /** Sending the list makes the sender responsible for the patient's multidose: never, unless the user says so. */
  readonly takesOverMultidose: boolean
  /** The multidose parties that go back with the list. */
  readonly relatedParties: (parties: readonly Reference[]) => readonly Reference[]
  /** What the user sees of the list. */
  readonly showList: (lines: ViewLine[]) => ViewLine[]
  /** A lookup is made anew before each send, even where the last one will do. */
  readonly looksUpBeforeSend: boolean
  /** The prescriptions go in a send of their own, and then the list (V7), or all in one. */
  readonly sends: 'together' | 'prescriptions-first'
  /** The way to SFM: what the wire looks like. */
  readonly fetch: typeof fetch
  /** How the user is told: the words around the message, and whether the list is shown. */
  readonly answers: (answer: ActionAnswer) => ActionAnswer
  /** The last hand on the message. */
  readonly beforeSend: (bundle: MedicationBundle, context: SendingContext) => MedicationBundle
}

/** How a journal system ought to behave. */
export const honestBehaviour: Behaviour = {
  signIn: honestSignIn,
  fetchList: (ask) => ask(),
  takesIn: (fresh) => fresh,
  sendsOnOpening: false,
  lookupUrl: (url) => url,
  asksWith: (question) => question,
  lookupToTell: (answer) => answer,
  onMissingLine: 'tell-the-user',
  maySendAfter: (lookup) => lookup === 'complete',
  listSenders: ['LE'],
  trustsLookupFor: 4 * 60 * 60 * 1000,
  looksUpAfterError: true,
  onRetry: 'same-ids',
  onChangeByOthers: 'show-first',
  tellRefusal: (message) => message,
  tokens: (source) => source,
  sendOnce: (send) => send(),
  signsInAtOpening: true,
  authorizationScheme: 'DPoP',
  proofId: () => randomUUID(),
  newPllId: () => randomUUID(),
  renewalPllId: (before) => before,
  renewalReseptId: () => randomUUID(),
  flagsNewPrescriptions: true,
  prescribes: (asked) => asked,
  chartsInpatient: 'apart',
  keepsOffList: ({ use }, prescription) => use === '4' || use === '5' || prescription?.locked === true,
  showsReferenceNumbers: true,
  objectsTo: () => true,
  listsWithoutNationalId: false,
  reactionToSend: (reaction) => reaction,
  recallsOnDiscontinuation: () => true,
  recallCode: (fitting) => fitting,
  onConfirmation: 'link',
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
  takesOverMultidose: false,
  relatedParties: (parties) => parties,
  showList: (lines) => lines,
  looksUpBeforeSend: false,
  sends: 'together',
  fetch: (...call) => fetch(...call),
  answers: (answer) => answer,
  beforeSend: (bundle) => bundle,
}
