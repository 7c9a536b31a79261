import { randomUUID } from 'node:crypto'

import type { Prescription, Treatment, ViewLine } from '../generated/adapter.js'
import type { Reaction, RecallCode } from './change.js'

/** What an EPJ may stop in what the user prescribes. */
export type Objection = 'bandasjist' | 'paragraph' | 'reiteration'

/** The journal's decisions on which the list's safety depends, whatever the route. */
export interface JournalBehaviour {
  /** The user points at a line that the EPJ does not have. */
  readonly onMissingLine: 'tell-the-user' | 'carry-on'
  /** After a lookup that did not reach Reseptformidleren the list must not be sent (V1). */
  readonly maySendAfter: (lookup: 'complete' | 'incomplete') => boolean
  /** Those whose profession (kodeverk 9060) lets them send the list: doctors only (ER-SEQ, 7419: 207/209). */
  readonly listSenders: readonly string[]
  /** How long a lookup in Reseptformidleren may be the basis of a send, in milliseconds (V1, SFM-IG-06). */
  readonly trustsLookupFor: number
  /** After no answer, or an error, only a new lookup shows what the services hold (V8). */
  readonly looksUpAfterError: boolean
  /** What was sent without a good answer is tried again with the same ids, so that a lookup shows what came through. */
  readonly onRetry: 'same-ids' | 'new-ids'
  /** Others have changed the list since the user saw it: they see it before they sign (226, SFM-3.6.2). */
  readonly onChangeByOthers: 'show-first' | 'send'
  /** What the user reads when the EPJ stops them. */
  readonly tellRefusal: (message: string) => string | undefined
  /** The PLL id of a new entry, beside those that are taken (ER-M25-02). */
  readonly newPllId: (taken: readonly string[]) => string
  /** The PLL id of a treatment whose prescription is renewed. */
  readonly renewalPllId: (before: string) => string
  /** The GUID of a prescription that renews another. */
  readonly renewalReseptId: (before: string) => string
  /** A new prescription is flagged to be issued (SFM-IG-14). */
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
  readonly onConfirmation: 'link' | 'issue-again'
  /** What the user sees of the list. */
  readonly showList: (lines: ViewLine[]) => ViewLine[]
  /** A new lookup is made before each send, even where the last one will do. */
  readonly looksUpBeforeSend: boolean
  /** The prescriptions go in a send of their own, and then the list (V7), or all in one. */
  readonly sends: 'together' | 'prescriptions-first'
}

export const honestJournal: JournalBehaviour = {
  onMissingLine: 'tell-the-user',
  maySendAfter: (lookup) => lookup === 'complete',
  listSenders: ['LE'],
  trustsLookupFor: 4 * 60 * 60 * 1000,
  looksUpAfterError: true,
  onRetry: 'same-ids',
  onChangeByOthers: 'show-first',
  tellRefusal: (message) => message,
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
  showList: (lines) => lines,
  looksUpBeforeSend: false,
  sends: 'together',
}
