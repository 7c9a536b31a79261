import { defined } from '../../../contract/defined.js'
import type { TaskEvent } from '../../../scenario/world/world-setup.js'
import type { PatientKey } from '../reseptformidler/patient-key.js'
import type { TaskKind } from './task-kind.js'
import type { TaskList } from './task-list.js'
import { patientChangedText, type TaskPeople } from './tasks-of-change.js'

/** Lets someone have something to see to that no message in this world brings. */
export function taskArises(
  event: TaskEvent,
  { tasks, people, patient }: { readonly tasks: TaskList; readonly people: TaskPeople; readonly patient: PatientKey },
): void {
  if (event.kind === 'drafts-handled') {
    tasks.handle(
      ({ kind, owner }) => (kind === 'draft-to-approve' || kind === 'message-to-sign') && owner === event.hpr,
    )
    return
  }
  if (event.kind === 'fest-alert') {
    tasks.add({ kind: 'fest-alert', text: event.text })
    return
  }
  if (event.kind === 'other-patient-changes') {
    const { value } = event.identity
    tasks.add({ kind: 'patient-changed', patient: { key: value, nationalId: value }, text: patientChangedText })
    return
  }
  const { text } = event
  const herId = people.workplace(event.hpr)
  tasks.add({
    kind: kinds[event.kind],
    patient,
    owner: event.hpr,
    ...defined({ herId, text }),
  })
}

const kinds = {
  'draft-awaits-approval': 'draft-to-approve',
  'message-awaits-signature': 'message-to-sign',
  'list-commented': 'list-comment',
  'slv-answers': 'slv-answer',
  'dispensing-reported': 'dispensing-reported',
} as const satisfies Readonly<Record<string, TaskKind>>

export function isTaskEvent(event: { readonly kind: string }): event is TaskEvent {
  return (
    event.kind === 'drafts-handled' ||
    event.kind === 'fest-alert' ||
    event.kind === 'other-patient-changes' ||
    Object.hasOwn(kinds, event.kind)
  )
}
