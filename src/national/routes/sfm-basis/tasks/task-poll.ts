import { taskKinds } from '../../../core/tasks/task-kind.js'
import type { Task } from '../../../core/tasks/task-list.js'
import { instant } from '../fhir/instant.js'
import type { JsonObject } from '../fhir/json.js'
import type { Refusal } from '../fhir/operation-outcome.js'
import { searchBundle } from '../fhir/search-bundle.js'
import {
  fitsMoment,
  fitsToken,
  type MomentCondition,
  momentConditions,
  type SearchCondition,
  searchQuery,
} from '../fhir/search-query.js'
import type { SfmWorld } from '../session/sfm-world.js'
import { taskCoding, taskResource } from './task-resource.js'

/** What a poll of tasks can ask for (CapabilityStatement). */
export const taskSearch = ['owner', 'code', 'patientNiN', '_lastUpdated'] as const

export type TaskPoll =
  { readonly ok: true; readonly bundle: JsonObject } | { readonly ok: false; readonly refusal: Refusal }

/**
 * GET Task (SFM-IG-20): the tasks that are for the organisation of the token, or for no one in particular, and fit every condition.
 * Nothing but the conditions decides who they are for: the guide says that the token need not name a person, so the user of the token
 * takes none away and adds none. Changes on patients (code 10) come from kjernejournal, which answers for the patients it is asked about:
 * without PatientNiN there are none (INFERRED).
 */
export function pollTasks(
  url: string,
  organisation: { readonly herId: string } | undefined,
  world: SfmWorld,
): TaskPoll {
  const { conditions, understood } = searchQuery(url, taskSearch)
  const named = (name: (typeof taskSearch)[number]) => conditions.filter((condition) => condition.name === name)
  const moments: MomentCondition[] = []
  for (const condition of named('_lastUpdated')) {
    const read = momentConditions(condition)
    if (!read.ok) return read
    moments.push(...read.moments)
  }
  const patients = named('patientNiN')
  const found = world.tasks
    .poll()
    .filter(
      (task) =>
        (task.herId === undefined || task.herId === organisation?.herId) &&
        (task.kind !== 'patient-changed' || patients.length > 0) &&
        patients.every(({ values }) => values.includes(task.patient?.nationalId ?? '')) &&
        named('owner').every((condition) => task.owner !== undefined && fitsAny(condition, { value: task.owner })) &&
        named('code').every((condition) => fitsAny(condition, codingOf(task, world))) &&
        (taskKinds[task.kind].untilHandled === true || moments.every((moment) => fitsMoment(moment, task.updated))),
    )
  return {
    ok: true,
    bundle: searchBundle(
      found.map((task) => taskResource(task, world)),
      {
        id: world.ids.next('search'),
        now: instant(world.clock.millis()),
        url: understood === '' ? `${world.url}/Task` : `${world.url}/Task?${understood}`,
        base: world.url,
      },
    ),
  }
}

const fitsAny = ({ values }: SearchCondition, one: { readonly system?: string; readonly value: string }): boolean =>
  values.some((value) => fitsToken(value, one))

function codingOf(task: Task, { setup }: SfmWorld): { readonly system: string; readonly value: string } {
  const { system, code } = taskCoding(task, setup.taskCodes)
  return { system, value: code }
}
