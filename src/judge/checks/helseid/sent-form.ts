import type { RecordedExchange } from '../../../evidence/scenario-record.js'

/** The form that a call to HelseID sent in its body. */
export function sentForm({ request: { body } }: RecordedExchange): URLSearchParams {
  return new URLSearchParams(body?.text ?? '')
}
