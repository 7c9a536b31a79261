import type { SchemaName } from '../../../contract/registry.js'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { operationOf } from '../../record/evidence.js'
import type { SfmBasisEvidence } from '../../routes/sfm-basis/sfm-basis-reader.js'

/** The schemas that a call's message and its answer have to fit. */
export interface MessageSchemas {
  readonly request: SchemaName
  readonly response: SchemaName
  /** What a technical defect counts against, when no requirement encloses the rule that was broken. */
  readonly krav: string
}

const operations: Readonly<Record<string, MessageSchemas | undefined>> = {
  getmedication: { request: 'sfm/get-medication-request', response: 'sfm/get-medication-response', krav: 'SFM-IG-01' },
  sendmedication: {
    request: 'sfm/send-medication-request',
    response: 'sfm/send-medication-response',
    krav: 'SFM-MSG-01',
  },
  registerresponsibility: {
    request: 'sfm/register-responsibility-request',
    response: 'sfm/register-responsibility-response',
    krav: 'ER-M27-01',
  },
  deregisterresponsibility: {
    request: 'sfm/register-responsibility-request',
    response: 'sfm/register-responsibility-response',
    krav: 'ER-M27-01',
  },
}

/** What an EPJ writes to SFM about its organisation and its users; the answer is the resource as SFM holds it. */
const writes: Readonly<Record<string, MessageSchemas | undefined>> = {
  Organization: { request: 'sfm/organization-sent', response: 'sfm/organization', krav: 'SFM-IG-18' },
  Practitioner: { request: 'sfm/practitioner-sent', response: 'sfm/practitioner', krav: 'SFM-3.2.1' },
  Person: { request: 'sfm/person-sent', response: 'sfm/person', krav: 'SFM-IG-28' },
}

/** A call whose message has a schema. */
export interface MessageExchange {
  readonly exchange: RecordedExchange
  readonly schemas: MessageSchemas
}

export const messageExchanges = ({ calls }: SfmBasisEvidence): readonly MessageExchange[] =>
  calls.flatMap(({ exchange }) => {
    const schemas = operations[operationOf(exchange)] ?? writes[writtenType(exchange) ?? '']
    return schemas === undefined ? [] : [{ exchange, schemas }]
  })

/** The resource type of a create or an update: POST [base]/Person, PUT [base]/Person/7. */
export function writtenType({ request: { method, url } }: RecordedExchange): string | undefined {
  if (method !== 'POST' && method !== 'PUT') return undefined
  return /\/(Organization|Practitioner|Person)(?:\/[^/?]+)?(?:\?.*)?$/.exec(url)?.[1]
}
