import { defined } from '../../contract/defined.js'
import type { Where } from '../../contract/generated/harness.js'
import type { RecordedExchange, ScenarioRecord } from '../../evidence/scenario-record.js'
import type { DirectoryCall } from './directory-call.js'
import type { FieldWords, MedicationFacts } from './message-facts.js'
import type { TaskCall } from './task-call.js'

/**
 * A scenario's record, with its messages read once for every check by the reader of its route. Order is the order of the evidence.
 * Everything here is in clinical terms that all routes share; a route's own checks get what its own reader adds.
 */
export interface Evidence {
  readonly record: ScenarioRecord
  /** Every call to the route's service. */
  readonly calls: readonly Call[]
  readonly lookups: readonly LookupFacts[]
  readonly sends: readonly SendFacts[]
  /** Registrations of a multidose doctor (M27.1). */
  readonly registrations: readonly Call[]
  readonly directoryCalls: readonly DirectoryCall[]
  readonly taskCalls: readonly TaskCall[]
  readonly fieldInWords: FieldWords
}

/** One call to the route's service. */
export interface Call {
  readonly exchange: RecordedExchange
  /** Its place among all exchanges. */
  readonly order: number
  /** The step that was under way, counted from 1; 0 before the first. */
  readonly step: number
  /** Scenario time, milliseconds. */
  readonly at: number
}

export interface LookupFacts extends Call, MedicationFacts {
  /** The service answered with what it knows of the patient. */
  readonly answered: boolean
  /** The lookup included Reseptformidleren, and it answered without an error. */
  readonly reachedRf: boolean
  /** The id of the answer, which the next send refers to. */
  readonly identifier: string | undefined
}

export interface SendFacts extends Call, MedicationFacts {
  /** The id of what was sent. */
  readonly identifier: string | undefined
  /** The service accepted it: no refusal, and no error code for the list. */
  readonly accepted: boolean
  /** Whether it delivers a list (M25.1); undefined when it does not say. */
  readonly isList: boolean | undefined
}

/** Where in the evidence something is. `pointer` is a JSON Pointer into the body. */
export function whereOf(
  { record }: Pick<Evidence, 'record'>,
  exchange: RecordedExchange,
  part: 'request' | 'response',
  pointer?: string,
): Where {
  const { line, id, step } = exchange
  return defined({ file: record.file, line, exchange: id, part, pointer, step: step ?? undefined })
}

/** Where a step is in the evidence. */
export function whereOfStep({ record }: Pick<Evidence, 'record'>, number: number): Where {
  const step = record.steps.find((one) => one.step === number)
  const line = step?.answer?.line ?? step?.line
  return defined({ file: record.file, step: number, line })
}

/** The step in which an exchange happened: as recorded, else the last one that had begun. */
export function stepOf(record: ScenarioRecord, exchange: RecordedExchange): number {
  if (exchange.step !== null) return exchange.step
  return record.steps.filter(({ line }) => line < exchange.line).at(-1)?.step ?? 0
}

/** The name of the operation, without $ and in lower case. */
export function operationOf({ operation }: RecordedExchange): string {
  return operation.replace(/^\$/, '').toLowerCase()
}
