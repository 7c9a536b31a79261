import { defined } from '../../../../contract/defined.js'
import type { RecallMessage } from '../../../core/reseptformidler/prescription-messages.js'
import { isReceivedRecall } from '../session/session.js'
import { senderOf } from '../session/sfm-world.js'
import { type AcceptedSend, ok, type Result } from './accepted-send.js'
import type { SentStatement } from './sent-medication.js'

/**
 * M5 for every recallinfo, but one that only gives back what the lookup showed. A renewal whose new prescription was refused recalls
 * nothing: the patient would be left without.
 */
export function sendRecalls(
  { sent, session, caller, world }: AcceptedSend,
  prescribed: readonly Result[],
): readonly Result[] {
  const refusedNew = new Set(prescribed.filter(({ code }) => code !== ok).map(({ reseptId }) => reseptId.toLowerCase()))
  return sent.statements
    .filter((statement) => !isReceivedRecall(statement, session))
    .filter(({ create, reseptId }) => !create || !refusedNew.has(reseptId?.toLowerCase() ?? ''))
    .flatMap((statement) => recallMessage(statement) ?? [])
    .map((message): Result => {
      const answer = world.rf.recall(sent.patient, message, { sender: senderOf(caller), at: world.clock.dateTime() })
      return { reseptId: message.reseptId, code: answer.ok ? (answer.remark ?? ok) : answer.code }
    })
}

/** Without recallId the statement's own prescription is recalled; with one, the one it names is, and this one may replace it. */
function recallMessage({ recall, reseptId, successor }: SentStatement): RecallMessage | undefined {
  const target = recall?.recallId ?? reseptId
  if (recall === undefined || target === undefined) return undefined
  const replacedBy = recall.recallId === undefined ? successor : reseptId
  return {
    reseptId: target,
    code: recall.code,
    ...(replacedBy === undefined || replacedBy === '' ? {} : { replacedBy }),
    ...defined({ text: recall.text }),
  }
}
