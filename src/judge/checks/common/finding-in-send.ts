import { defined } from '../../../contract/defined.js'
import type { Finding, Text } from '../../../contract/generated/harness.js'
import { type Evidence, type SendFacts, whereOf } from '../../record/evidence.js'

/** A finding about a place in what was sent. */
export function findingInSend(
  evidence: Evidence,
  send: SendFacts,
  pointer: string | undefined,
  message: Text,
  { expected, krav }: { readonly expected?: Text | undefined; readonly krav?: readonly string[] } = {},
): Finding {
  const where = whereOf(evidence, send.exchange, 'request', pointer)
  return defined({ message, expected, where, krav: krav === undefined ? undefined : [...krav] })
}
