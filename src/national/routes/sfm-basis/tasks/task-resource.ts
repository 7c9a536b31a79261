import type { Patient } from '../../../../contract/generated/adapter.js'
import type { TaskCodes } from '../../../../scenario/world/world-setup.js'
import { taskKinds } from '../../../core/tasks/task-kind.js'
import type { Task } from '../../../core/tasks/task-list.js'
import { patientResource } from '../content/people-resources.js'
import { identifierSystems } from '../fhir/fhir-element.js'
import { instant } from '../fhir/instant.js'
import { compact, type JsonObject, without } from '../fhir/json.js'
import { profiled } from '../fhir/sfm-document.js'
import type { SfmWorld } from '../session/sfm-world.js'

/** INFERRED: by the form of SFM's other code systems. */
const taskTypes = 'http://ehelse.no/fhir/CodeSystem/sfm-task-types'
const messageTypes = 'http://ehelse.no/fhir/CodeSystem/sfm-message-type'

/**
 * sfm-Task. FACT: its code, and the patient contained, in `for`. The other members are FHIR's own, and which of them SFM fills is UNKNOWN:
 * status requested, intent order, owner by HPR number, focus by the identifier of the prescription or the message.
 */
export function taskResource(task: Task, world: Pick<SfmWorld, 'patient' | 'ids' | 'setup'>): JsonObject {
  const { id, version, authored, updated, owner, text } = task
  const patient = containedPatient(task, world)
  return compact({
    resourceType: 'Task',
    id,
    meta: { versionId: String(version), lastUpdated: instant(updated), ...profiled('sfm-Task') },
    contained: patient === undefined ? undefined : [patient],
    status: 'requested',
    intent: 'order',
    code: { coding: [taskCoding(task, world.setup.taskCodes)] },
    description: text,
    focus: focusOf(task),
    for: patient === undefined ? undefined : { reference: '#patient' },
    authoredOn: instant(authored),
    lastModified: instant(updated),
    owner: owner === undefined ? undefined : { identifier: { system: identifierSystems.hpr, value: owner } },
  })
}

export function taskCoding(
  { kind }: Pick<Task, 'kind'>,
  codes: TaskCodes | undefined,
): { readonly system: string; readonly code: string; readonly display: string } {
  const { code, message, display } = taskKinds[kind]
  const codesOfWorld: Readonly<Record<string, string | undefined>> = { ...codes }
  const number = code ?? codesOfWorld[kind]
  return number === undefined
    ? { system: messageTypes, code: message ?? kind, display }
    : { system: taskTypes, code: number, display }
}

function containedPatient(
  { patient }: Task,
  { patient: known, ids }: Pick<SfmWorld, 'patient' | 'ids'>,
): JsonObject | undefined {
  if (patient === undefined) return undefined
  if (isSame(patient, known)) return { ...without(patientResource(known, ids), 'id'), id: 'patient' }
  if (patient.nationalId === undefined) return undefined
  const system = Number(patient.nationalId.slice(0, 1)) > 3 ? identifierSystems.dnr : identifierSystems.fnr
  return {
    resourceType: 'Patient',
    id: 'patient',
    meta: profiled('sfm-Patient'),
    identifier: [{ use: 'official', system, value: patient.nationalId }],
  }
}

const isSame = ({ key, nationalId }: NonNullable<Task['patient']>, known: Patient): boolean =>
  known.nationalIdentity === undefined
    ? key === `${known.birthDate} ${known.gender}`
    : nationalId === known.nationalIdentity.value

function focusOf({ reseptId, messageId }: Task): JsonObject | undefined {
  if (reseptId !== undefined) return { identifier: { type: { text: 'ReseptId' }, value: reseptId } }
  return messageId === undefined ? undefined : { identifier: { value: messageId } }
}
