import type { RecordedExchange } from '../../evidence/scenario-record.js'

/** A call about the user's tasks, with the tasks that the service answered. */
export interface TaskCall {
  readonly exchange: RecordedExchange
  readonly method: string
  /** Names of the query's parameters, in lower case. */
  readonly parameters: readonly string[]
  /** The codes that are asked for, without their system; none: whatever there is. */
  readonly askedCodes: readonly string[]
  readonly tasks: readonly AnsweredTask[]
}

export interface AnsweredTask {
  readonly id: string | undefined
  readonly codes: readonly string[]
  /** National identity numbers of the patients it holds. */
  readonly patients: readonly string[]
}
