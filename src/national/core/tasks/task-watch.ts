import { defined } from '../../../contract/defined.js'
import type { PatientKey } from '../reseptformidler/patient-key.js'
import { emptyRecord, type PatientRecord } from '../reseptformidler/patient-record.js'
import type { ScenarioClock } from '../scenario-clock.js'
import type { TaskList } from './task-list.js'
import { isAnswered, type TaskPeople, tasksOfChange } from './tasks-of-change.js'

/** Hears of every change in RF, and gives and takes away the tasks that follow from it. Hand it to `reseptformidler` in its `onChange`. */
export function taskWatch<C>(
  held: ReadonlyMap<string, PatientRecord<C>>,
  { tasks, clock, people }: { readonly tasks: TaskList; readonly clock: ScenarioClock; readonly people: TaskPeople },
): (patient: PatientKey, record: PatientRecord<C>) => void {
  const known = new Map(held)
  for (const [key, record] of held)
    if (record.questions !== undefined) askFromBefore({ key, nationalId: record.nationalId }, record)
  return heard

  /** An M25.2 that came before the world began waits for its answer too. */
  function askFromBefore(
    { key, nationalId }: { readonly key: string; readonly nationalId: string | undefined },
    after: PatientRecord<C>,
  ): void {
    const { questions: _, ...before } = after
    const patient = { key, ...defined({ nationalId }) }
    const change = { patient, before, after, at: clock.millis(), day: clock.date() }
    for (const task of tasksOfChange(change, people)) tasks.add(task)
    tasks.handle((task) => isAnswered(task, change))
  }

  function heard(patient: PatientKey, after: PatientRecord<C>): void {
    const before = known.get(patient.key) ?? underFormerId(known, after) ?? emptyRecord<C>(patient.nationalId)
    known.set(patient.key, after)
    const change = { patient, before, after, at: clock.millis(), day: clock.date() }
    tasks.handle((task) => isAnswered(task, change))
    for (const task of tasksOfChange(change, people)) tasks.add(task)
  }
}

/** A patient with a new national identity number has no new medicines by that. */
const underFormerId = <C>(
  known: ReadonlyMap<string, PatientRecord<C>>,
  { otherIds = [] }: PatientRecord<C>,
): PatientRecord<C> | undefined => otherIds.map((id) => known.get(id)).find((record) => record !== undefined)
