import type { SessionRequest } from '../generated/adapter.js'
import { phrases } from '../phrases/phrases.js'
import type { Change } from './change.js'
import { draftOf, emptyJournal, type Journal } from './journal.js'
import type { JournalBehaviour } from './journal-behaviour.js'
import { type ListFormat, type ListKeeper, type OpenedList, openedList } from './list-format.js'
import { PatientContext, type Refusal } from './patient-context.js'

/** A patient context whose list is kept as a route's messages have it. */
export class JournalContext<Content> extends PatientContext implements ListKeeper<Content> {
  readonly format: ListFormat<Content>
  journal: Journal<Content> = emptyJournal

  constructor(request: SessionRequest, behaviour: JournalBehaviour, format: ListFormat<Content>) {
    super(request, behaviour)
    this.format = format
  }

  override get changes(): readonly Change[] {
    return this.journal.changes
  }

  override set changes(changes: readonly Change[]) {
    this.journal = { ...this.journal, changes }
  }

  override opened(): OpenedList | Refusal {
    const { basis } = this.journal
    return basis === undefined
      ? { refused: phrases.refuseNoLookup }
      : openedList(draftOf({ ...this.journal, basis }, this), this)
  }

  /** The patient is closed: nothing of theirs stays. */
  close(): void {
    this.journal = emptyJournal
    this.chart = []
  }
}
