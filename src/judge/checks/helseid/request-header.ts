import type { RecordedExchange } from '../../../evidence/scenario-record.js'

/** The values of a request's header, in order. `name` is in lower case. */
export function headerValues({ request: { headers } }: RecordedExchange, name: string): readonly string[] {
  return headers.flatMap(([key, value]) => (key?.toLowerCase() === name && value !== undefined ? [value] : []))
}
