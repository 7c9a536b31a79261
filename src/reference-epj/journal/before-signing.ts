import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { PrescribeOnly } from '../generated/adapter.js'
import type { Phrase } from '../phrases/phrase.js'
import { phrases } from '../phrases/phrases.js'
import { type AddChange, type Change, nameOfChange } from './change.js'
import { afterFailedSend, changesWithoutLine, draftOf, type Journal, type OpenedJournal } from './journal.js'
import type { JournalContext } from './journal-context.js'
import { isSame, listDifference } from './list-difference.js'
import type { PatientContext } from './patient-context.js'
import type { TreatmentLine } from './treatment-line.js'

/**
 * Others have changed the list since the user saw it (226, SFM-3.6.2): they are shown what, once, and sign what they have seen. A change
 * of theirs that has no line any more is dropped.
 */
export function whatUserHasNotSeen<Content>(
  context: JournalContext<Content>,
  seen: readonly TreatmentLine[],
  journal: OpenedJournal<Content>,
): readonly Phrase[] {
  const gone = changesWithoutLine(journal, context)
  if (gone.length > 0) {
    context.changes = context.changes.filter((change) => !gone.includes(change))
    return [phrases.refuseGoneLines(gone.map(nameOfChange).join(', '))]
  }
  const difference = listDifference(seen, context.format.lines(draftOf(journal, context)))
  return isSame(difference) || context.behaviour.onChangeByOthers === 'send'
    ? []
    : [phrases.refuseChangedByOthers(difference)]
}

/** Locked prescriptions were written and nothing else was done: the list is not sent for that (ER-SEQ). */
export const isLockedAlone = (changes: readonly Change[]): boolean =>
  changes.length > 0 &&
  changes.every((change) => change.kind === 'add' && change.pllId === undefined && change.prescription?.locked === true)

/** The same prescription tried before, without a good answer: it keeps its id, so that a new lookup shows whether it was issued after all. */
export function triedBefore(
  { unanswered }: PatientContext,
  { treatment, prescription }: PrescribeOnly,
): AddChange | undefined {
  return unanswered !== undefined &&
    isDeepStrictEqual([unanswered.treatment, unanswered.prescription], [treatment, prescription])
    ? unanswered
    : undefined
}

/** The journal after a send that failed: what was not sent is tried again, with the ids that it had. */
export function toBeTriedAgain<Content>({ journal, behaviour }: JournalContext<Content>): Journal<Content> {
  const failed = afterFailedSend(journal)
  return behaviour.onRetry === 'same-ids' ? failed : { ...failed, changes: failed.changes.map(withNewIds) }
}

const withNewIds = (change: Change): Change =>
  change.kind === 'add'
    ? {
        ...change,
        pllId: change.pllId === undefined ? undefined : randomUUID(),
        reseptId: change.reseptId === undefined ? undefined : randomUUID(),
        lineKey: `urn:uuid:${randomUUID()}`,
        medicineKey: `urn:uuid:${randomUUID()}`,
      }
    : change
