/** The steps of a record: what the EPJ was asked to do, and what the adapter answered. */
import { defined } from '../../contract/defined.js'
import type { ViewLine } from '../../contract/generated/adapter.js'
import type { StepResult } from '../../contract/generated/harness.js'
import type { RecordedStep } from '../../evidence/scenario-record.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { at } from './environment.test.kit.js'
import type { Json } from './fhir-parts.test.kit.js'

/** How a step went, and what the user saw then. */
export interface StepAnswer {
  readonly outcome: StepResult['outcome']
  readonly message?: string
  readonly view?: readonly ViewLine[]
  readonly tasks?: readonly Json[]
}

/** Each step of the script; without an answer of its own it went as the script says. */
export function recordedSteps(
  { steps }: Scenario,
  answers: Readonly<Record<number, StepAnswer>>,
): readonly RecordedStep[] {
  return steps.flatMap((step, index): readonly RecordedStep[] => {
    const number = index + 1
    const line = 10 * number
    const asScripted = step.by === 'epj' && step.expect === 'refused' ? 'refused' : 'done'
    const { outcome, message, view, tasks }: StepAnswer = answers[number] ?? { outcome: asScripted }
    if (outcome === 'not-reached') return []
    const begun = {
      type: 'step' as const,
      step: number,
      at: at(number),
      action: { ...(step.by === 'epj' ? step.action : step.event) },
      line,
    }
    if (step.by === 'world' || outcome === 'no-answer') return [{ ...begun, answer: undefined }]
    const saw = defined({
      message,
      view: view?.map((line) => ({ ...line })),
      tasks: tasks?.map((line) => ({ ...line })),
    })
    return [
      {
        ...begun,
        answer: { type: 'answer', step: number, at: at(number), ms: 5, outcome, line: line + 5, ...saw },
      },
    ]
  })
}
