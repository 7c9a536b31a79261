import { discontinuedStays } from '../../../core/reseptformidler/list-version.js'
import { sameId } from '../../../core/reseptformidler/patient-record.js'
import { invalid, type Refusal } from '../fhir/operation-outcome.js'
import { withoutRight } from '../session/right-to-prescribe.js'
import { isReceivedRecall, isUntold, type KnownStatement, pllIdOf, type Session } from '../session/session.js'
import type { SentMedication, SentStatement } from './sent-medication.js'

/** A lookup in Reseptformidleren is good for four hours (V1). */
export const lookupValidity = 4 * 60 * 60 * 1000

/**
 * The first rule that a send breaks, as the OperationOutcome will say it; undefined when it breaks none.
 * Order: V6, V8, V1, V2 with V7 and V9, createPLL, V3, V4, V5. V10 is a warning to the EPJ: SFM does not check FEST, interactions,
 * double medication or reactions.
 */
export function brokenRule(
  sent: SentMedication,
  session: Session | undefined,
  { now, profession }: { readonly now: number; readonly profession: string | undefined },
): Refusal | undefined {
  const right = withoutRight(profession)
  if (right !== undefined) return right
  if (session === undefined) return withoutLookup
  return (
    afterRefusal(session) ??
    staleLookup(session, now) ??
    wrongComposition(sent, session) ??
    unclearIntent(sent) ??
    missingEntries(sent, session, now) ??
    missingPrescriptions(sent, session) ??
    missingHeads(sent, session, now)
  )
}

/** V1: no session without a lookup. */
export const withoutLookup: Refusal = invalid(
  'No $getMedication has been made for this patient: make one before $sendMedication (V1)',
)

/** V8: after an OperationOutcome a new lookup comes first. */
function afterRefusal({ spoiled }: Session): Refusal | undefined {
  return spoiled
    ? invalid('The last $sendMedication was refused: make a new $getMedication before the next one (V8)')
    : undefined
}

/** V1: the most recent lookup reached RF (SFM-IG-06), though an earlier one may have, and it is at most four hours old. */
function staleLookup({ withRf, lookedUpAt }: Session, now: number): Refusal | undefined {
  if (!withRf) return invalid('The last $getMedication did not include a successful lookup in Reseptformidleren (V1)')
  const age = now - lookedUpAt
  if (age <= lookupValidity) return undefined
  return invalid(
    `The last lookup in Reseptformidleren is ${Math.floor(age / 60_000)} minutes old; 240 is the limit (V1)`,
  )
}

/**
 * V2, V7, V9: relatesTo names the composition of the latest lookup. After a send in the same session it may name that send, as the
 * observed client does, or still the lookup: V2 asks for nothing else, and no source says that the second send must name the first.
 */
function wrongComposition(
  { relatesTo }: SentMedication,
  { lookupId, lastSendId, superseded }: Session,
): Refusal | undefined {
  const valid = lastSendId === undefined ? [lookupId] : [lookupId, lastSendId]
  const isAmong = (ids: readonly string[]) => (id: string) => ids.some((one) => sameId(one, id))
  if (relatesTo.some(isAmong(valid))) return undefined
  const place = 'Parameters.Parameter[0].Resource.Entry[0].Resource.RelatesTo'
  const due =
    lastSendId === undefined
      ? `${lookupId}, the latest lookup`
      : `${lastSendId}, the last send, or ${lookupId}, the latest lookup`
  const old = relatesTo.find(isAmong(superseded))
  if (old !== undefined)
    return invalid(
      `Composition.relatesTo.targetIdentifier is ${old}, which a later lookup or send has replaced; it must be ${due} (V9)`,
      place,
    )
  const named = relatesTo.length === 0 ? 'missing' : `is ${relatesTo.join(', ')}`
  return invalid(`Composition.relatesTo.targetIdentifier ${named}; it must be ${due} (V2, V7)`, place)
}

/** The send must say whether the list is to be sent. */
function unclearIntent({ createPLL }: SentMedication): Refusal | undefined {
  if (createPLL !== undefined) return undefined
  const place = 'Parameters.Parameter[0].Resource.Entry[0].Resource.Section'
  return invalid(
    'Basic.extension:metadataPLL.extension:createPLL missing in sectionPLLinfo, and no emptyReason nilknown',
    place,
  )
}

/** V3: when the list is sent, every entry of it is there; long discontinued ones may go. */
function missingEntries(sent: SentMedication, session: Session, now: number): Refusal | undefined {
  if (sent.createPLL !== true) return undefined
  const present = pllIdsIn(sent, session)
  const missing = withoutNamesake(
    session.known.filter(
      (known) => known.pllId !== undefined && !mayGo(known, now) && !present.has(known.pllId.toLowerCase()),
    ),
    sent,
    session,
  )
  return missing.length === 0 ? undefined : invalid(`PLL entries missing: ${list(missing, ({ pllId }) => pllId)} (V3)`)
}

/**
 * An entry that SFM gave its PLL id after the last lookup is known to the EPJ without it. If the second send writes it under another
 * urn, no one can tell which it is: such entries are missed only when there are fewer statements without id than entries without.
 */
function withoutNamesake(
  missing: readonly KnownStatement[],
  sent: SentMedication,
  session: Session,
): readonly KnownStatement[] {
  const untold = missing.filter((known) => isUntold(known, session))
  const nameless = sent.statements.filter(
    (statement) =>
      !statement.tail &&
      statement.listed &&
      pllIdOf(statement, session) === undefined &&
      inheritedPllId(statement, sent) === undefined,
  )
  return untold.length > nameless.length ? missing : missing.filter((known) => !untold.includes(known))
}

/** PLL ids that the send carries on a head of chain; a head without one has that of the tail it replaces. */
function pllIdsIn(sent: SentMedication, session: Session): ReadonlySet<string> {
  const heads = sent.statements.filter(({ tail }) => !tail)
  return new Set(
    heads.flatMap((statement) => (pllIdOf(statement, session) ?? inheritedPllId(statement, sent))?.toLowerCase() ?? []),
  )
}

/** The PLL id on the tail that this statement succeeds: it belongs on the head of the chain. */
export function inheritedPllId(statement: SentStatement, { statements }: SentMedication): string | undefined {
  if (statement.pllId !== undefined || statement.reseptId === undefined) return undefined
  const { reseptId } = statement
  return statements.find(
    ({ tail, pllId, successor }) =>
      tail && pllId !== undefined && successor !== undefined && sameId(successor, reseptId),
  )?.pllId
}

/** V4: every prescription that the lookup showed as active is there, list or no list. */
function missingPrescriptions(sent: SentMedication, session: Session): Refusal | undefined {
  const present = reseptIdsIn(sent, session)
  const missing = session.known.filter(
    ({ active, reseptId }) => active && reseptId !== undefined && !present.has(reseptId.toLowerCase()),
  )
  return missing.length === 0
    ? undefined
    : invalid(`Active prescriptions missing: ${list(missing, ({ reseptId }) => reseptId)} (V4)`)
}

/** V5: every head of chain is represented, as a statement or in recallinfo. */
function missingHeads(sent: SentMedication, session: Session, now: number): Refusal | undefined {
  const pllIds = pllIdsIn(sent, session)
  const reseptIds = reseptIdsIn(sent, session)
  const isThere = ({ pllId, reseptId }: KnownStatement) =>
    (pllId !== undefined && pllIds.has(pllId.toLowerCase())) ||
    (reseptId !== undefined && reseptIds.has(reseptId.toLowerCase()))
  const missing = withoutNamesake(
    session.known.filter((known) => known.head && !mayGo(known, now) && !isThere(known)),
    sent,
    session,
  )
  return missing.length === 0
    ? undefined
    : invalid(`Heads of chain missing: ${list(missing, ({ pllId, reseptId }) => pllId ?? reseptId)} (V5)`)
}

/** ReseptIds that the send has a statement for, or recalls. */
function reseptIdsIn(sent: SentMedication, session: Session): ReadonlySet<string> {
  return new Set(
    sent.statements
      .flatMap((statement) => [
        statement.reseptId,
        isReceivedRecall(statement, session) ? undefined : statement.recall?.recallId,
      ])
      .flatMap((id) => id?.toLowerCase() ?? []),
  )
}

const mayGo = ({ discontinuedAt }: KnownStatement, now: number) =>
  discontinuedAt !== undefined && now - discontinuedAt > discontinuedStays

const list = (missing: readonly KnownStatement[], id: (known: KnownStatement) => string | undefined) =>
  missing.map((known) => `${known.name} (${id(known) ?? 'no id'})`).join(', ')
