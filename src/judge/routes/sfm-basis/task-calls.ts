import { items, member, parseJson, text } from '../../record/json-value.js'
import type { AnsweredTask, TaskCall } from '../../record/task-call.js'
import { codes } from './fhir/concept.js'
import { identifierBySystem } from './fhir/identifier.js'
import { system } from './fhir/system.js'
import type { SfmCall } from './sfm-call.js'

/** What calls to Task asked for and were answered. */
export function taskCalls(calls: readonly SfmCall[]): readonly TaskCall[] {
  return calls.map(({ exchange }) => {
    const { method, url } = exchange.request
    const { status, body } = exchange.response
    const answered = status >= 200 && status < 300 && body !== null ? parseJson(body.text) : undefined
    const tasks = items(member(answered, 'entry')).map((entry) => member(entry, 'resource'))
    const query = queryOf(url)
    return {
      exchange,
      method: method.toUpperCase(),
      parameters: [...query.keys()],
      askedCodes: query
        .getAll('code')
        .flatMap((value) => value.split(',').map((one) => one.slice(one.indexOf('|') + 1))),
      tasks: tasks.map(answeredTask),
    }
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
