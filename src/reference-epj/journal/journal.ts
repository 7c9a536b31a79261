import type { Behaviour } from '../behaviour.js'
import {
  compositionOf,
  type MedicationBundle,
  statementsOf,
  withEachStatement,
} from '../sfm-basis/fhir/medication-bundle.js'
import { type Applied, applyChange, type Change, type ChangeAuthor } from '../sfm-basis/list/apply-change.js'
import { withoutHandelsvareRequests } from '../sfm-basis/list/handelsvare.js'
import { withoutAmendments } from '../sfm-basis/list/statement-writing.js'
import {
  amendment,
  type Draft,
  isRecallUnderWay,
  type KnownPrescriptions,
  recalledBy,
  reseptIdOf,
} from '../sfm-basis/list/treatment-lines.js'
import type { LookupAnswer } from '../sfm-basis/lookup/lookup-message.js'

/** What the last lookup, or this EPJ's own last accepted send, gave: kept whole and as it was. */
export interface SendBasis {
  readonly bundle: MedicationBundle
  readonly known: KnownPrescriptions
  /** Composition.identifier, which the next message says that it replaces (V2). */
  readonly identifier: string
  readonly lookedUpAt: Date
  readonly lookup: 'complete' | 'incomplete'
  /** Why this is no longer a ground to send on, whatever its age. */
  readonly outdatedBy: 'failed-send' | 'registration' | undefined
}

/** The patient's list in this EPJ: what the services said, and apart from it what the user has changed since. */
export interface Journal {
  /** Undefined: no lookup yet. */
  readonly basis: SendBasis | undefined
  readonly changes: readonly Change[]
}

export const emptyJournal: Journal = { basis: undefined, changes: [] }

/** A lookup has answered. The user's changes stay, except those that a complete lookup shows to be done. */
export function afterLookup(
  journal: Journal,
  { bundle, reseptformidleren }: LookupAnswer,
  at: Date,
  author: ChangeAuthor,
): Journal {
  const basis: SendBasis = {
    ...described(bundle),
    lookedUpAt: at,
    lookup: reseptformidleren.state,
    outdatedBy: undefined,
  }
  const next = { ...journal, basis }
  return reseptformidleren.state === 'complete' ? { ...next, changes: replay(next, author).left } : next
}

/** No answer, or an answer that cannot be used: what was known is no ground to send on. */
export const afterFailedLookup = (journal: Journal): Journal =>
  journal.basis === undefined ? journal : { ...journal, basis: { ...journal.basis, lookup: 'incomplete' } }

/** The message was accepted: it is the new basis (V7), and what it asked SFM to do is done. */
export function afterSend(journal: Journal, message: MedicationBundle, left: readonly Change[]): Journal {
  if (journal.basis === undefined) return journal
  const statements = statementsOf(message).map(({ resource }) => resource)
  const issued = statements
    .filter((statement) => amendment(statement, 'createeresept')?.valueBoolean === true)
    .flatMap((one) => reseptIdOf(one) ?? [])
  const recalled = statements.flatMap((statement) => recalledBy(statement) ?? [])
  const { known } = journal.basis
  return {
    basis: {
      ...journal.basis,
      bundle: withoutRequests(message),
      known: { issued: new Set([...known.issued, ...issued]), recalled: new Set([...known.recalled, ...recalled]) },
      identifier: identifierOf(message),
    },
    changes: left,
  }
}

/** No answer, an OperationOutcome or an error code: only a new lookup tells what the services hold now (V8). */
export const afterFailedSend = (journal: Journal): Journal => outdated(journal, 'failed-send')

/** The registry of multidose responsibility has changed: the next message must carry what it holds now. */
export const afterRegistration = (journal: Journal): Journal => outdated(journal, 'registration')

const outdated = (journal: Journal, by: 'failed-send' | 'registration'): Journal =>
  journal.basis === undefined ? journal : { ...journal, basis: { ...journal.basis, outdatedBy: by } }

/** Whether the EPJ must ask anew before it sends. */
export const needsNewLookup = (
  { lookedUpAt, outdatedBy }: SendBasis,
  now: Date,
  { looksUpAfterError, trustsLookupFor }: Pick<Behaviour, 'looksUpAfterError' | 'trustsLookupFor'>,
): boolean =>
  outdatedBy === 'registration' ||
  (outdatedBy === 'failed-send' && looksUpAfterError) ||
  now.getTime() - lookedUpAt.getTime() > trustsLookupFor

/** The basis with the user's changes on top. */
export const draftOf = (journal: Journal & { readonly basis: SendBasis }, author: ChangeAuthor): Draft =>
  replay(journal, author).draft

/** Changes whose line is gone from the basis, by name: the user must take a stand on each before anything is sent. */
export const homeless = (journal: Journal & { readonly basis: SendBasis }, author: ChangeAuthor): readonly Change[] =>
  replay(journal, author).homeless

interface Replay {
  readonly draft: Draft
  /** Changes that are not done yet. */
  readonly left: readonly Change[]
  readonly homeless: readonly Change[]
}

function replay({ basis, changes }: Journal & { readonly basis: SendBasis }, author: ChangeAuthor): Replay {
  const start: Replay = { draft: { bundle: basis.bundle, known: basis.known }, left: [], homeless: [] }
  return changes.reduce<Replay>((soFar, change) => {
    const applied: Applied = applyChange(soFar.draft, change, author)
    switch (applied.state) {
      case 'made':
        return { ...soFar, draft: applied.draft, left: [...soFar.left, change] }
      case 'already':
        return soFar
      case 'no-line':
        return { ...soFar, left: [...soFar.left, change], homeless: [...soFar.homeless, change] }
    }
  }, start)
}

/** Received recallinfo and createeresept say what was done, not what to do: they are read here and not sent back (SFM-IG-22). */
function described(received: MedicationBundle): Pick<SendBasis, 'bundle' | 'known' | 'identifier'> {
  const recalled = statementsOf(received)
    .filter(({ resource }) => amendment(resource, 'recallinfo') !== undefined || isRecallUnderWay(resource))
    .flatMap(({ resource }) => reseptIdOf(resource) ?? [])
  return {
    bundle: withoutRequests(received),
    known: { issued: new Set(), recalled: new Set(recalled) },
    identifier: identifierOf(received),
  }
}

const withoutRequests = (bundle: MedicationBundle): MedicationBundle =>
  withoutHandelsvareRequests(
    withEachStatement(bundle, (statement) => withoutAmendments(statement, 'recallinfo', 'createeresept')),
  )

const identifierOf = (bundle: MedicationBundle): string => compositionOf(bundle).resource.identifier?.value ?? ''
