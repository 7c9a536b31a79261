import type { StepResult, Text } from '../../contract/generated/harness.js'
import type { RecordedStep, ScenarioRecord } from '../../evidence/scenario-record.js'
import { goesOn, type ScriptedAction } from '../../scenario/steps/step.js'
import type { Evidence } from './evidence.js'
import { epjSteps } from './known-treatments.js'

/** How far the script got. What was not done can be no defect, so outcome checks ask this first. */
export type Reach =
  /** Every step was carried through, and what Reseptformidleren holds afterwards is on record. */
  | { readonly kind: 'whole' }
  /** The EPJ had said beforehand that it has no such function. */
  | { readonly kind: 'declined'; readonly reason: Text }
  /** Something stopped the script. */
  | { readonly kind: 'broken'; readonly reason: Text }

export function reachOf(record: ScenarioRecord): Reach {
  for (const { number, step } of epjSteps(record.plan.steps)) {
    const outcome = outcomeOf(record, number)
    if (goesOn(step.expect, outcome)) continue
    return stopped(record, number, step.action, outcome)
  }
  if (record.after === undefined)
    return broken(record, {
      nb: 'bevisfilen har ikke hva Reseptformidleren hadde etterpå',
      en: 'the evidence lacks what Reseptformidleren held afterwards',
    })
  return { kind: 'whole' }
}

export function recordedStep(record: Pick<ScenarioRecord, 'steps'>, number: number): RecordedStep | undefined {
  return record.steps.find(({ step }) => step === number)
}

/** not-reached: the step was never begun. no-answer: it was begun, and the adapter never answered. */
export function outcomeOf(record: Pick<ScenarioRecord, 'steps'>, number: number): StepResult['outcome'] {
  const step = recordedStep(record, number)
  if (step === undefined) return 'not-reached'
  return step.answer?.outcome ?? 'no-answer'
}

/**
 * What the adapter said beforehand that it does not have, and why, where this step asks for it: the action, or one way of it, such as
 * `send-list.substitute`.
 */
export function declaredUnsupported(
  system: ScenarioRecord['head']['system'],
  action: ScriptedAction,
): { readonly what: string; readonly why: string } | undefined {
  const { unsupported } = system
  if (typeof unsupported !== 'object' || unsupported === null) return undefined
  return Object.entries(unsupported).flatMap(([what, why]) =>
    typeof why === 'string' && asksFor(action, what) ? [{ what, why }] : [],
  )[0]
}

function asksFor(action: ScriptedAction, what: string): boolean {
  const [name, ...path] = what.split('.')
  const asked = path.reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), action)
  return action.action === name && asked !== undefined && asked !== false
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The words for it. */
export const lacks = ({ what, why }: { readonly what: string; readonly why: string }): Text => ({
  nb: `EPJ-en har ikke funksjonen ${what}: ${why}`,
  en: `The EPJ does not have the function ${what}: ${why}`,
})

/** Whether the route's service answered the EPJ at a step: what was tried came about. */
export const gotThere = ({ record, calls }: Pick<Evidence, 'record' | 'calls'>, number: number): boolean =>
  outcomeOf(record, number) === 'done' &&
  calls.some(({ exchange: { step, response } }) => step === number && response.status >= 200 && response.status < 300)

function stopped(
  record: ScenarioRecord,
  number: number,
  action: ScriptedAction,
  outcome: StepResult['outcome'],
): Reach {
  const declared = outcome === 'unsupported' ? declaredUnsupported(record.head.system, action) : undefined
  if (declared !== undefined) return { kind: 'declined', reason: lacks(declared) }
  if (outcome === 'not-reached' && record.stoppedElsewhere !== undefined) return record.stoppedElsewhere
  return broken(record, stepWords(number, outcome))
}

function stepWords(number: number, outcome: StepResult['outcome']): Text {
  const words: Record<StepResult['outcome'], Text> = {
    done: { nb: 'ble utført', en: 'was done' },
    refused: { nb: 'ble stanset av EPJ-en', en: 'was stopped by the EPJ' },
    failed: { nb: 'feilet i EPJ-en', en: 'failed in the EPJ' },
    unsupported: { nb: 'finnes ikke i EPJ-en', en: 'does not exist in the EPJ' },
    'not-reached': { nb: 'ble ikke nådd', en: 'was not reached' },
    'no-answer': { nb: 'fikk ikke noe svar', en: 'got no answer' },
  }
  return { nb: `steg ${String(number)} ${words[outcome].nb}`, en: `step ${String(number)} ${words[outcome].en}` }
}

/** The first trouble that is on record explains better than the step that it stopped. */
function broken(record: ScenarioRecord, what: Text): Reach {
  const trouble = troubleWords(record)
  return {
    kind: 'broken',
    reason: {
      nb: `Scenarioet ble ikke gjennomført: ${what.nb}.${trouble === undefined ? '' : ` ${trouble.nb}`}`,
      en: `The scenario was not carried through: ${what.en}.${trouble === undefined ? '' : ` ${trouble.en}`}`,
    },
  }
}

export function troubleWords({ troubles, end }: ScenarioRecord): Text | undefined {
  const [first] = troubles
  if (first !== undefined) return first.message
  return end === undefined
    ? {
        nb: 'Kjøringen ble avbrutt mens scenarioet pågikk.',
        en: 'The run was killed while the scenario was under way.',
      }
    : undefined
}
