import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { type Evidence, operationOf } from '../../routes/sfm-basis/evidence.js'
import { codes } from '../../routes/sfm-basis/fhir/concept.js'
import { identifierBySystem } from '../../routes/sfm-basis/fhir/identifier.js'
import { items, member, text } from '../../routes/sfm-basis/fhir/json-value.js'
import { parseJson } from '../../routes/sfm-basis/fhir/parameters.js'
import { system } from '../../routes/sfm-basis/fhir/system.js'

/** A call to Task, with the tasks that SFM answered. */
export interface TaskCall {
  readonly exchange: RecordedExchange
  readonly method: string
  /** The query, names in lower case. */
  readonly query: URLSearchParams
  readonly tasks: readonly AnsweredTask[]
}

export interface AnsweredTask {
  readonly id: string | undefined
  readonly codes: readonly string[]
  /** National identity numbers of the patients it holds. */
  readonly patients: readonly string[]
}

export function taskCalls({ record: { exchanges } }: Evidence): readonly TaskCall[] {
  return exchanges.flatMap((exchange) => {
    if (exchange.service !== 'sfm' || operationOf(exchange) !== 'task') return []
    const { method, url } = exchange.request
    const { status, body } = exchange.response
    const answered = status >= 200 && status < 300 && body !== null ? parseJson(body.text) : undefined
    const tasks = items(member(answered, 'entry')).map((entry) => member(entry, 'resource'))
    return [{ exchange, method: method.toUpperCase(), query: queryOf(url), tasks: tasks.map(answeredTask) }]
  })
}

const answeredTask = (task: unknown): AnsweredTask => ({
  id: text(member(task, 'id')),
  codes: codes(member(task, 'code')).map(({ code }) => code),
  patients: items(member(task, 'contained')).flatMap((patient) =>
    [system.fødselsnummer, system.dNummer].flatMap((one) => identifierBySystem(patient, one) ?? []),
  ),
})

function queryOf(url: string): URLSearchParams {
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  return new URLSearchParams([...query].map(([name, value]): [string, string] => [name.toLowerCase(), value]))
}

/** The codes that a poll asks for, without their system; none: whatever there is. */
export const askedCodes = ({ query }: TaskCall): readonly string[] =>
  query.getAll('code').flatMap((value) => value.split(',').map((one) => one.slice(one.indexOf('|') + 1)))
