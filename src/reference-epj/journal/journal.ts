import type { Change } from './change.js'
import type { JournalBehaviour } from './journal-behaviour.js'
import type { Applied, Draft, ListKeeper } from './list-format.js'

/** What the last lookup, or this EPJ's own last accepted send, gave: kept whole and as it was. */
export interface SendBasis<Content> extends Draft<Content> {
  readonly lookedUpAt: Date
  /** Complete: Reseptformidleren was asked and answered without error. Only then may the list be sent (V1). */
  readonly lookup: 'complete' | 'incomplete'
  /** Why this is no longer a basis to send on, whatever its age. */
  readonly outdatedBy: 'failed-send' | 'registration' | undefined
}

/** The patient's list in this EPJ: what the services said, and apart from it what the user has changed since. */
export interface Journal<Content> {
  /** Undefined: no lookup yet. */
  readonly basis: SendBasis<Content> | undefined
  readonly changes: readonly Change[]
}

/** A journal after a lookup. */
export type OpenedJournal<Content> = Journal<Content> & { readonly basis: SendBasis<Content> }

export const emptyJournal = { basis: undefined, changes: [] } satisfies Journal<unknown>

/** A lookup has answered. The user's changes stay, except those that a complete lookup shows to be done. */
export function afterLookup<Content>(
  journal: Journal<Content>,
  { content, lookup }: { readonly content: Content; readonly lookup: SendBasis<Content>['lookup'] },
  at: Date,
  keeper: ListKeeper<Content>,
): Journal<Content> {
  const basis: SendBasis<Content> = {
    ...keeper.format.received(content),
    lookedUpAt: at,
    lookup,
    outdatedBy: undefined,
  }
  const next = { ...journal, basis }
  return lookup === 'complete' ? { ...next, changes: replay(next, keeper).left } : next
}

/** No answer, or an answer that cannot be used: what was known is no basis to send on. */
export const afterFailedLookup = <Content>(journal: Journal<Content>): Journal<Content> =>
  journal.basis === undefined ? journal : { ...journal, basis: { ...journal.basis, lookup: 'incomplete' } }

/** The message was accepted: it is the new basis (V7), and what it asked for is done. */
export function afterSend<Content>(
  journal: Journal<Content>,
  message: Content,
  left: readonly Change[],
  { format }: Pick<ListKeeper<Content>, 'format'>,
): Journal<Content> {
  if (journal.basis === undefined) return journal
  const { content, known } = format.accepted(message)
  const before = journal.basis.known
  return {
    basis: {
      ...journal.basis,
      content,
      known: {
        issued: new Set([...before.issued, ...known.issued]),
        recalled: new Set([...before.recalled, ...known.recalled]),
      },
    },
    changes: left,
  }
}

/** No answer, or one that says that something failed: only a new lookup shows what the services hold now (V8). */
export const afterFailedSend = <Content>(journal: Journal<Content>): Journal<Content> =>
  outdated(journal, 'failed-send')

/** The registry of multidose responsibility has changed: the next message must carry what it holds now. */
export const afterRegistration = <Content>(journal: Journal<Content>): Journal<Content> =>
  outdated(journal, 'registration')

const outdated = <Content>(journal: Journal<Content>, by: 'failed-send' | 'registration'): Journal<Content> =>
  journal.basis === undefined ? journal : { ...journal, basis: { ...journal.basis, outdatedBy: by } }

/** Whether the EPJ must ask again before it sends. */
export const needsNewLookup = (
  { lookedUpAt, outdatedBy }: SendBasis<unknown>,
  now: Date,
  { looksUpAfterError, trustsLookupFor }: Pick<JournalBehaviour, 'looksUpAfterError' | 'trustsLookupFor'>,
): boolean =>
  outdatedBy === 'registration' ||
  (outdatedBy === 'failed-send' && looksUpAfterError) ||
  now.getTime() - lookedUpAt.getTime() > trustsLookupFor

/** The basis with the user's changes on top. */
export const draftOf = <Content>(journal: OpenedJournal<Content>, keeper: ListKeeper<Content>): Draft<Content> =>
  replay(journal, keeper).draft

/** Changes whose line is gone from the basis: the user must decide on each before anything is sent. */
export const changesWithoutLine = <Content>(
  journal: OpenedJournal<Content>,
  keeper: ListKeeper<Content>,
): readonly Change[] => replay(journal, keeper).withoutLine

interface Replay<Content> {
  readonly draft: Draft<Content>
  /** Changes that are not done yet. */
  readonly left: readonly Change[]
  readonly withoutLine: readonly Change[]
}

function replay<Content>(
  { basis, changes }: OpenedJournal<Content>,
  { format, author }: ListKeeper<Content>,
): Replay<Content> {
  const start: Replay<Content> = {
    draft: { content: basis.content, known: basis.known },
    left: [],
    withoutLine: [],
  }
  return changes.reduce<Replay<Content>>((soFar, change) => {
    const applied: Applied<Content> = format.apply(soFar.draft, change, author)
    switch (applied.state) {
      case 'made':
        return { ...soFar, draft: applied.draft, left: [...soFar.left, change] }
      case 'already':
        return soFar
      case 'no-line':
        return { ...soFar, left: [...soFar.left, change], withoutLine: [...soFar.withoutLine, change] }
    }
  }, start)
}
