import type { PatientKey } from '../reseptformidler/patient-key.js'
import type { ScenarioClock } from '../scenario-clock.js'
import type { SeededIds } from '../seeded-ids.js'
import { type TaskKind, taskKinds } from './task-kind.js'

/** Something that someone must look at. Who is told: the owner, at the organisation; without either, whoever asks. */
export interface NewTask {
  readonly kind: TaskKind
  readonly patient?: PatientKey
  /** HPR number. */
  readonly owner?: string
  /** HER-id of the organisation that the message went to. */
  readonly herId?: string
  /** The prescription it is about. */
  readonly reseptId?: string
  /** The message that brought it. */
  readonly messageId?: string
  /** What has happened, for a person to read. */
  readonly text?: string
}

export interface Task extends NewTask {
  readonly id: string
  readonly version: number
  readonly authored: number
  /** Milliseconds; later than every poll that did not have it. */
  readonly updated: number
}

/** The tasks that wait in a world, oldest first. */
export interface TaskList {
  add(task: NewTask): Task
  /** Takes away the tasks that someone has seen to. */
  handle(isHandled: (task: Task) => boolean): void
  /** The tasks as they stand; asking is a poll, and what comes later is dated after it. */
  poll(): readonly Task[]
}

/** A fixed clock stands still between requests: what happens after a poll is dated a second after it, so that the next poll finds it. */
const afterPollMillis = 1_000

export function taskList({ clock, ids }: { readonly clock: ScenarioClock; readonly ids: SeededIds }): TaskList {
  let tasks: readonly Task[] = []
  let polledAt = Number.NEGATIVE_INFINITY
  const moment = () => {
    const now = clock.millis()
    return now > polledAt ? now : polledAt + afterPollMillis
  }
  return {
    add: (task) => {
      const before =
        taskKinds[task.kind].onePerPatient === true ? tasks.find((one) => isSameTask(one, task)) : undefined
      const updated = moment()
      const made: Task = {
        ...task,
        id: before?.id ?? ids.number('Task', ids.next('task')),
        version: (before?.version ?? 0) + 1,
        authored: before?.authored ?? updated,
        updated,
      }
      tasks = [...tasks.filter((one) => one !== before), made]
      return made
    },
    handle: (isHandled) => {
      tasks = tasks.filter((task) => !isHandled(task))
    },
    poll: () => {
      polledAt = Math.max(polledAt, clock.millis())
      return tasks
    },
  }
}

const isSameTask = (one: NewTask, other: NewTask): boolean =>
  one.kind === other.kind &&
  one.owner === other.owner &&
  one.herId === other.herId &&
  one.patient?.key === other.patient?.key
