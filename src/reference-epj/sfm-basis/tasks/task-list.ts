import { defined } from '../../defined.js'
import type { ActionAnswer, NationalIdentity, PollTasks, TaskLine } from '../../generated/adapter.js'
import { taskLists } from '../../phrases/list-words.js'
import type { Phrase } from '../../phrases/phrase.js'
import { phrases } from '../../phrases/phrases.js'
import { failureWords, type SfmContext } from '../client/sfm-context.js'
import { type CodeableConcept, codeOf, type Resource } from '../fhir/fhir-element.js'
import { foundIn } from '../fhir/search-result.js'
import type { SfmDecisions } from '../sfm-behaviour.js'

/** How far back the first question goes. */
const firstPollCovers = 14 * 24 * 60 * 60 * 1000

/**
 * The user opens the task lists (SFM-IG-20): what waits for them, what waits for no one in particular (FEST), and changes on the patients
 * they follow, since they last asked. A task that comes again takes its old place.
 */
export async function pollTasks(context: SfmContext, { patients }: Pick<PollTasks, 'patients'>): Promise<ActionAnswer> {
  const since = context.polledAt ?? new Date(context.now().getTime() - firstPollCovers)
  const asked = context.now()
  const own = context.request.patient.nationalIdentity
  const found: Resource[] = []
  const followed = patients ?? (own === undefined ? [] : [own])
  for (const query of queries({
    hpr: context.request.practitioner.hpr,
    patients: followed,
    since,
    behaviour: context.behaviour,
  })) {
    const answer = await context.ask(`Task?${query.toString()}`, { method: 'GET' })
    if (answer.kind !== 'answered')
      return { ...context.answer('failed', failureWords(answer)), tasks: [...context.tasks.values()] }
    found.push(...foundIn(answer.body, 'Task'))
  }
  context.polledAt = asked
  const lines = found.map((task) => taskLine(task, context.request.locale))
  context.tasks = new Map([...context.tasks, ...lines.map((line) => [line.id ?? line.text, line] as const)])
  const tasks = [...context.behaviour.tasksToShow([...context.tasks.values()])]
  return { ...context.answer('done', phrases.tasksFetched(tasks.length)), tasks }
}

/** No source gives the numbers of message tasks (M7, M8, M15, M28), so own tasks are asked for whatever their number. */
function queries({
  hpr,
  patients,
  since,
  behaviour,
}: {
  readonly hpr: string | undefined
  readonly patients: readonly NationalIdentity[]
  readonly since: Date
  readonly behaviour: Pick<SfmDecisions, 'namesPatientsOfTasks'>
}): readonly URLSearchParams[] {
  const _lastUpdated = `gt${since.toISOString()}`
  return [
    ...(hpr === undefined ? [] : [new URLSearchParams({ owner: hpr, _lastUpdated })]),
    new URLSearchParams({ code: '11', _lastUpdated }),
    ...(patients.length === 0
      ? []
      : [
          new URLSearchParams({
            code: '10',
            _lastUpdated,
            ...(behaviour.namesPatientsOfTasks ? { PatientNiN: patients.map(({ value }) => value).join(',') } : {}),
          }),
        ]),
  ]
}

function taskLine(task: Resource, locale: 'nb' | 'en'): TaskLine {
  const code = task['code'] as CodeableConcept | undefined
  const patient = patientIn(task)
  return defined({
    id: task.id,
    text:
      [code?.coding?.[0]?.display, task['description']].filter((words) => typeof words === 'string').join(': ') ||
      'Task',
    list: listFor(codeOf(code))[locale],
    patient,
  })
}

/** Questions and changes that a multidose doctor must see have a list of their own. */
function listFor(code: string | undefined): Phrase {
  if (code === '6' || code === '7' || code === '8') return taskLists.multidose
  if (code === '3' || code === '4') return taskLists.toSign
  if (code === '10') return taskLists.changes
  return code === '11' ? taskLists.fest : taskLists.messages
}

interface Named {
  readonly name?: readonly { readonly given?: readonly string[]; readonly family?: string }[]
}

function patientIn(task: Resource): string | undefined {
  const contained = (task['contained'] ?? []) as readonly (Resource & Named)[]
  const [name] = contained.find(({ resourceType }) => resourceType === 'Patient')?.name ?? []
  return name === undefined ? undefined : [...(name.given ?? []), name.family ?? ''].join(' ')
}
