/** One recorded call of the EPJ to SFM or HelseID. */
import type { RecordedExchange } from '../../evidence/scenario-record.js'
import type { ActorsWorld } from '../../scenario/world/actors-world.js'
import { at, received, sfm } from './environment.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'
import { correctWire, headersOf, type Wire } from './wire.test.kit.js'

export interface CallOptions {
  readonly service?: 'helseid' | 'sfm'
  readonly operation: string
  readonly method?: string
  readonly url?: string
  /** Instead of a correct token and proof. */
  readonly headers?: string[][]
  readonly body?: string
  readonly status?: number
  readonly minutes?: number
  readonly step?: number | null
  readonly answer?: Json
}

/** SFM's answer when it refuses a call. */
export const refusal: Json = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'invalid', diagnostics: 'noe er galt' }],
}

/** The call as number `number` of the record; to SFM with a correct token and proof unless headers are given. */
export function recordedExchange(
  number: number,
  world: ActorsWorld,
  call: CallOptions,
  wire: (wire: Wire) => Wire = (one) => one,
): RecordedExchange {
  const { service = 'sfm', operation, method = 'POST', url = `${sfm}/${operation}`, body, answer } = call
  const correct = () => headersOf(wire(correctWire(world, `proof-${String(number)}`)), method, url)
  const headers = call.headers ?? (service === 'sfm' ? correct() : [])
  const { status = 200, minutes = 1, step = 1 } = call
  return {
    type: 'exchange',
    id: `x${String(number)}`,
    line: 100 + number,
    step,
    service,
    operation,
    at: at(minutes),
    received,
    ms: 1,
    actor: world.role,
    request: { method, url, headers, body: body === undefined ? null : { text: body, bytes: body.length } },
    response: { status, headers: [], body: answer === undefined ? null : { text: JSON.stringify(answer), bytes: 1 } },
  }
}
