import type { Target } from '../generated/adapter.js'
import type { Change } from './change.js'
import type { ChangeAuthor } from './change-author.js'
import type { TreatmentLine } from './treatment-line.js'

/** What this EPJ knows of prescriptions beside what the list says: what its own accepted sends did, and recalls that were reported to it. */
export interface KnownPrescriptions {
  /** ReseptIds that this EPJ issued since the lookup. */
  readonly issued: ReadonlySet<string>
  /** ReseptIds that are recalled, or will be when the pharmacy is done. */
  readonly recalled: ReadonlySet<string>
}

/** A draft of the list: the last lookup (or own last send) with the user's changes on top. */
export interface Draft<Content> {
  readonly content: Content
  readonly known: KnownPrescriptions
}

/**
 * What a change did to the draft. `already`: nothing to do, the services hold it so (an earlier send did it, or someone else).
 * `no-line`: the line it is about is not there any more.
 */
export type Applied<Content> =
  | { readonly state: 'made'; readonly draft: Draft<Content> }
  | { readonly state: 'already' }
  | { readonly state: 'no-line' }

/** How a route keeps the list: all that the journal needs to know of its messages. */
export interface ListFormat<Content> {
  /** What a lookup gave, to build on. What the services say they have done is read, and not sent back. */
  readonly received: (content: Content) => Draft<Content>
  /** What was sent and accepted, to build on: what it asked for is done. */
  readonly accepted: (message: Content) => Draft<Content>
  /** Every treatment once. */
  readonly lines: (draft: Draft<Content>) => readonly TreatmentLine[]
  /** The line that the user points at; undefined when there is none, or more than one. */
  readonly lineOf: (draft: Draft<Content>, target: Partial<Target>) => TreatmentLine | undefined
  readonly apply: (draft: Draft<Content>, change: Change, author: ChangeAuthor) => Applied<Content>
}

/** Who works with the list, and how their route keeps it. */
export interface ListKeeper<Content> {
  readonly format: ListFormat<Content>
  readonly author: ChangeAuthor
}

/** The list as the user has it, whatever the route. */
export interface OpenedList {
  readonly lines: () => readonly TreatmentLine[]
  readonly lineOf: (target: Partial<Target>) => TreatmentLine | undefined
  /** What a change would do to it. */
  readonly effectOf: (change: Change) => Applied<unknown>['state']
}

export const openedList = <Content>(draft: Draft<Content>, { format, author }: ListKeeper<Content>): OpenedList => ({
  lines: () => format.lines(draft),
  lineOf: (target) => format.lineOf(draft, target),
  effectOf: (change) => format.apply(draft, change, author).state,
})
