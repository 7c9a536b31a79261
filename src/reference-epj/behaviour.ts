import type { ActionAnswer } from './generated/adapter.js'
import { honestSignIn, type SignInBehaviour } from './helseid/sign-in-behaviour.js'
import type { TokenSource } from './helseid/token-source.js'
import { honestJournal, type JournalBehaviour } from './journal/journal-behaviour.js'
import { honestSfm, type SfmDecisions } from './sfm-basis/sfm-behaviour.js'

/**
 * The decisions on which the list's safety depends, each a function of its own. The honest EPJ uses `honestBehaviour`;
 * a mutant replaces one and is otherwise the same EPJ.
 */
export interface Behaviour extends JournalBehaviour, SfmDecisions {
  /** How the practitioner is signed in with HelseID. */
  readonly signIn: SignInBehaviour
  /** The list is sent when the user asks for it, and never by itself. */
  readonly sendsOnOpening: boolean
  /** Where tokens come from: each user's own (SFM-IG-17). */
  readonly tokens: (source: TokenSource) => TokenSource
  /** The user is signed in at HelseID as the session opens, else when SFM is first called. */
  readonly signsInAtOpening: boolean
  /** Sending the list makes the sender responsible for the patient's multidose: never, unless the user says so. */
  readonly takesOverMultidose: boolean
  /** What the user reads: the words around the message, and whether the list is shown. */
  readonly answers: (answer: ActionAnswer) => ActionAnswer
}

/** How a journal system ought to behave. */
export const honestBehaviour: Behaviour = {
  ...honestJournal,
  ...honestSfm,
  signIn: honestSignIn,
  sendsOnOpening: false,
  tokens: (source) => source,
  signsInAtOpening: true,
  takesOverMultidose: false,
  answers: (answer) => answer,
}
