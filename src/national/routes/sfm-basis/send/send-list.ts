import { defined } from '../../../../contract/defined.js'
import type { ListEntry, ListVersion } from '../../../core/reseptformidler/list-version.js'
import { discontinuedStays } from '../../../core/reseptformidler/list-version.js'
import { detach, type KeptContent } from '../content/kept-content.js'
import { keptPllInfo, withoutServerWritten } from '../content/written-by-sfm.js'
import { isReceivedRecall, pllIdOf } from '../session/session.js'
import { senderOf } from '../session/sfm-world.js'
import { type AcceptedSend, ok, type ResultCode } from './accepted-send.js'
import { inheritedPllId } from './send-rules.js'
import type { SentStatement } from './sent-medication.js'
import { asInstant } from './statement-facts.js'

export interface SentList {
  readonly messageId: string
  readonly code: ResultCode
  /** PLL ids given to statements that came without, by fullUrl and reseptId. */
  readonly assigned: ReadonlyMap<string, string>
}

/**
 * M25.1: every statement with a PLL id, and those in sectionMedication without one, which are given one (INFERRED). Never a tail,
 * never what was entered in error, and no longer what was discontinued over 90 days ago, which SFM takes out by itself.
 */
export function sendList(accepted: AcceptedSend): SentList {
  const { sent, session, caller, world, resources } = accepted
  const assigned = new Map<string, string>()
  const entries = sent.statements
    .filter(belongsOnList)
    .map((statement) => {
      const known = pllIdOf(statement, session) ?? inheritedPllId(statement, sent)
      const pllId = known ?? world.ids.next('pll')
      if (statement.pllId === undefined)
        for (const name of [statement.fullUrl, statement.reseptId?.toLowerCase()])
          if (name !== undefined && name !== '') assigned.set(name, pllId)
      return listEntry(statement, pllId, accepted)
    })
    .filter((entry) => !isLongDiscontinued(entry, world.clock.millis()))
  const list: ListVersion<KeptContent> = {
    messageId: world.ids.next('m25.1'),
    previous: session.list,
    sentBy: caller.hpr,
    at: world.clock.dateTime(),
    parties: sent.parties,
    entries,
    ...(sent.substitute ? { substitute: true } : {}),
    ...defined({ content: sent.pllInfo === undefined ? undefined : detach(keptPllInfo(sent.pllInfo), resources) }),
  }
  const answer = world.rf.storeList(sent.patient, list, senderOf(caller))
  return { messageId: list.messageId, code: answer.ok ? ok : answer.code, assigned: answer.ok ? assigned : new Map() }
}

/** A locked prescription that comes back as the lookup gave it is not put on the list by standing in sectionMedication (INFERRED). */
const belongsOnList = ({ kind, tail, status, pllId, listed, create, facts }: SentStatement): boolean =>
  kind === 'medicine' &&
  !tail &&
  status !== 'entered-in-error' &&
  (pllId !== undefined || (listed && (create || !facts.locked)))

const isLongDiscontinued = ({ discontinuation }: Pick<ListEntry<unknown>, 'discontinuation'>, now: number): boolean =>
  discontinuation !== undefined && now - Date.parse(discontinuation.at) > discontinuedStays

/** An entry's facts, as they were sent. A prescription that is recalled to go on without has no place in the entry any more. */
function listEntry(
  statement: SentStatement,
  pllId: string,
  { world, resources, session }: AcceptedSend,
): ListEntry<KeptContent> {
  const { facts, resource, status, reseptId } = statement
  const now = world.clock.dateTime()
  const type = facts.type ?? (reseptId === undefined ? 'U' : 'E')
  const recallsOwn =
    statement.recall !== undefined && statement.recall.recallId === undefined && !isReceivedRecall(statement, session)
  const discontinuation = facts.discontinuation ?? (status === 'stopped' ? { at: now } : undefined)
  const optional = {
    reseptId: type === 'U' && recallsOwn ? undefined : reseptId,
    medicineCode: facts.medicineCode,
    rekvirent: facts.rekvirent,
    start: facts.start,
    end: facts.end,
    discontinuation,
  }
  return {
    pllId,
    type: type as ListEntry<KeptContent>['type'],
    lastChanged: asInstant(facts.lastChanged ?? now),
    name: facts.name,
    dose: facts.dose,
    use: facts.use,
    content: detach(withoutServerWritten(resource), resources),
    ...defined(optional),
  }
}
