import type { TaskCodes } from '../../contract/generated/harness.js'

/** Someone gets something to see to. The schema is schemas/harness/world.schema.json. */
export type { TaskCodes, TaskEvent } from '../../contract/generated/harness.js'

/** What may have a number of sfm-task-types that no source states. */
export type NumberlessTask = keyof TaskCodes
