import { defined } from '../../../../contract/defined.js'
import { isDiscontinued } from '../../../core/reseptformidler/list-version.js'
import { currentList, type PatientRecord } from '../../../core/reseptformidler/patient-record.js'
import {
  hasActivePrescription,
  isChainHead,
  medicationOverview,
  nameOf,
  type ShownStatement,
} from './medication-overview.js'

/** What SFM remembers for a user and a patient from the last $getMedication on; each lookup begins a new session. */
export interface Session {
  readonly lookedUpAt: number
  /** Whether that lookup reached Reseptformidleren. */
  readonly withRf: boolean
  /** A send was answered by an OperationOutcome: a new lookup is needed (V8). */
  readonly spoiled: boolean
  /** Identifier of the lookup's composition. */
  readonly lookupId: string
  /** Identifier of the composition that was sent last in this session (V7). */
  readonly lastSendId?: string
  /** Identifiers of compositions that were looked up or sent before, and no longer count (V9). */
  readonly superseded: readonly string[]
  /** Message id of the list that the next one builds on. */
  readonly list: string | null
  readonly known: readonly KnownStatement[]
  /** recallinfo as the lookup gave it, by reseptId: coming back, it asks for nothing. */
  readonly received: ReadonlyMap<string, SentRecall>
  /** Ids that SFM gave to statements sent without PLL id, by their fullUrl and by their reseptId, and to reactions, by their fullUrl. */
  readonly assigned: ReadonlyMap<string, string>
}

/** recallinfo: without recallId the statement's own prescription is meant. Code: kodeverk 7500. */
export interface SentRecall {
  readonly recallId?: string
  readonly code: string
  readonly text?: string
}

/** What a send brings that the session must know of. */
export interface SentComposition {
  readonly compositionId: string
  readonly statements: readonly Pick<SentIds, 'pllId' | 'reseptId'>[]
}

/** The ids that a sent statement has, its urn among them. */
export interface SentIds {
  readonly fullUrl: string
  readonly pllId?: string
  readonly reseptId?: string
}

/** A statement that the next send must account for. */
export interface KnownStatement {
  readonly name: string
  readonly pllId?: string
  readonly reseptId?: string
  /** Head of its chain. */
  readonly head: boolean
  /** Ekspederbar or under ekspedering in RF. */
  readonly active: boolean
  /** When its discontinuation took effect. */
  readonly discontinuedAt?: number
}

/** The session that a lookup begins. */
export function sessionOf<C>(
  shown: readonly ShownStatement<C>[],
  lookup: {
    readonly compositionId: string
    readonly list: string | null
    readonly now: number
    readonly withRf: boolean
    /** The session that this lookup ends. */
    readonly before?: Session | undefined
  },
): Session {
  const { compositionId, list, now, withRf, before } = lookup
  return {
    lookedUpAt: now,
    withRf,
    spoiled: false,
    lookupId: compositionId,
    superseded:
      before === undefined
        ? []
        : [...before.superseded, before.lookupId, ...(before.lastSendId === undefined ? [] : [before.lastSendId])],
    list,
    known: shown.map((one) => knownStatement(one, now)),
    received: new Map(shown.flatMap((one) => receivedRecall(one))),
    assigned: new Map(),
  }
}

/**
 * The session after a send: the send is the baseline of the next one. What came into RF meanwhile by others is not in it;
 * this EPJ has not seen that.
 */
export function sessionAfterSend<C>(
  session: Session,
  sent: SentComposition,
  after: {
    readonly record: PatientRecord<C>
    readonly list: string | null
    readonly assigned: ReadonlyMap<string, string>
    readonly now: number
  },
): Session {
  const seen = new Set(
    [
      ...session.known.flatMap(({ pllId, reseptId }) => [pllId, reseptId]),
      ...sent.statements.flatMap(({ pllId, reseptId }) => [pllId, reseptId]),
      ...after.assigned.values(),
    ].flatMap((id) => id?.toLowerCase() ?? []),
  )
  const shown = medicationOverview(after.record, { now: after.now, referenceNumbers: 'all' }).filter(({ id }) =>
    seen.has(id),
  )
  return {
    ...session,
    lastSendId: sent.compositionId,
    superseded: session.lastSendId === undefined ? session.superseded : [...session.superseded, session.lastSendId],
    list: after.list,
    known: shown.map((one) => knownStatement(one, after.now)),
    assigned: new Map([...session.assigned, ...after.assigned]),
  }
}

/** The recall that a lookup shows for a prescription; a replaced one names its successor. */
export function receivedRecall<C>({
  prescription,
  entry,
}: ShownStatement<C>): readonly (readonly [string, SentRecall])[] {
  const recall = prescription?.recall
  const reseptId = prescription?.reseptId ?? entry?.reseptId
  if (recall === undefined || reseptId === undefined) return []
  return [[reseptId.toLowerCase(), { code: recall.code, ...defined({ recallId: recall.replacedBy }) }]]
}

function knownStatement<C>(one: ShownStatement<C>, now: number): KnownStatement {
  const { entry, prescription } = one
  const reseptId = entry?.reseptId ?? prescription?.reseptId
  const discontinued =
    entry?.discontinuation !== undefined && isDiscontinued(entry, now)
      ? Date.parse(entry.discontinuation.at)
      : undefined
  return {
    name: nameOf(one),
    head: isChainHead(one),
    active: hasActivePrescription(one),
    ...defined({ pllId: entry?.pllId, reseptId, discontinuedAt: discontinued }),
  }
}

/** Whether a statement's recallinfo is the one that the lookup gave, handed back. */
export function isReceivedRecall(
  { reseptId, recall }: { readonly reseptId?: string; readonly recall?: SentRecall },
  { received }: Session,
): boolean {
  const given = received.get(reseptId?.toLowerCase() ?? '')
  return (
    given !== undefined &&
    given.code === recall?.code &&
    given.recallId?.toLowerCase() === recall.recallId?.toLowerCase()
  )
}

/** The message id of the list as it stands. */
export const listOf = <C>(record: PatientRecord<C>): string | null => currentList(record)?.messageId ?? null

/** The PLL id of a sent statement: its own, else the one SFM gave it earlier in the session. */
export function pllIdOf(statement: SentIds, { assigned }: Session): string | undefined {
  return statement.pllId ?? assigned.get(statement.fullUrl) ?? assigned.get(statement.reseptId?.toLowerCase() ?? '')
}

/** Whether the EPJ can know the PLL id: one that SFM gave after the last lookup has not been told to it. */
export const isUntold = ({ pllId }: KnownStatement, { assigned }: Session): boolean =>
  pllId !== undefined && [...assigned.values()].includes(pllId)
