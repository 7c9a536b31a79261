import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { type Evidence, operationOf } from '../../routes/sfm-basis/evidence.js'
import { type JsonRecord, record as jsonRecord } from '../../routes/sfm-basis/fhir/json-value.js'
import { parseJson } from '../../routes/sfm-basis/fhir/parameters.js'

/** A call about an organisation or a user, in the order of the evidence. */
export interface RegisterCall {
  readonly exchange: RecordedExchange
  readonly type: RegisterType
  readonly method: string
  /** What was written; undefined for what only asks. */
  readonly resource: JsonRecord | undefined
  /** SFM took it. */
  readonly accepted: boolean
}

export type RegisterType = 'Organization' | 'Practitioner' | 'Person'

const types: Readonly<Record<string, RegisterType>> = {
  organization: 'Organization',
  practitioner: 'Practitioner',
  person: 'Person',
}

export function registerCalls({ record: { exchanges } }: Evidence): readonly RegisterCall[] {
  return exchanges.flatMap((exchange) => {
    const type = exchange.service === 'sfm' ? types[operationOf(exchange)] : undefined
    if (type === undefined) return []
    const { method, body } = exchange.request
    const { status } = exchange.response
    const resource = body === null ? undefined : jsonRecord(parseJson(body.text))
    return [{ exchange, type, method: method.toUpperCase(), resource, accepted: status >= 200 && status < 300 }]
  })
}

/** A resource was created or changed, or was tried to be. */
export const isWrite = ({ method }: RegisterCall): boolean =>
  method === 'POST' || method === 'PUT' || method === 'PATCH'
