/** The tasks that a poll gives. */
import { defined } from '../../src/contract/defined.js'
import type { Task, TaskBundle } from '../../src/contract/generated/sfm.js'
import { now } from './example-ids.js'
import { codeSystem, concept, oid, profile } from './fhir-parts.js'
import { patientResource } from './patients.js'
import { practitioner } from './people.js'
import { found } from './searches.js'

interface TaskContent {
  readonly id: string
  readonly code: readonly [system: string, code: string, display: string]
  readonly patient?: string
  readonly owner?: string
}

function task({ id, code: [system, code, display], patient, owner }: TaskContent): Task {
  return {
    resourceType: 'Task',
    id,
    meta: { versionId: '1', lastUpdated: now, ...profile('sfm-Task') },
    ...(patient === undefined ? {} : { contained: [{ ...patientResource(patient), id: 'patient' }] }),
    status: 'requested',
    intent: 'order',
    code: concept(codeSystem(system), code, display),
    ...(patient === undefined ? {} : { for: { reference: '#patient' } }),
    authoredOn: now,
    ...defined({
      owner: owner === undefined ? undefined : { identifier: { system: oid('4.4'), value: practitioner(owner).hpr } },
    }),
  }
}

const threeTasks: TaskBundle = found(
  'Task?_lastUpdated=gt2026-03-01T08%3A00%3A00Z',
  task({
    id: '17',
    code: ['sfm-task-types', '8', 'Endring på multidosepasient'],
    patient: 'bekk',
    owner: 'ugle',
  }),
  task({ id: '18', code: ['sfm-task-types', '11', 'FEST-varsel'] }),
  task({
    id: '19',
    code: ['sfm-message-type', 'M7', 'Resept tilbakekalt av annen rekvirent'],
    patient: 'granskog',
    owner: 'ugle',
  }),
)

const noTask: TaskBundle = found<Task>('Task?code=6&owner=999900011')

export const tasks = { 'poll.task-bundle': threeTasks, 'nothing.task-bundle': noTask }
