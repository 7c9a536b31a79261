import type { ScenarioResult, StepResult } from '../../contract/generated/harness.js'
import { goesOn } from '../../scenario/steps/step.js'
import type { Lang } from '../../scenario/text.js'
import type { DetailLimits } from './limits.js'
import { expectedWords, outcomeWords } from './report-words.js'
import { cut, visibleLine } from './visible-text.js'

/** Steps that deviated from the script. */
export function deviatingSteps(scenario: ScenarioResult): readonly StepResult[] {
  return scenario.steps.filter(({ outcome, expected }) =>
    expected === 'tried' ? !goesOn(expected, outcome) : outcome !== expected,
  )
}

/** «Steg 4, «Send legemiddellisten.»: ikke nådd, skulle vært utført. EPJ-en sa: …» */
export function deviatingStepWords(
  step: StepResult,
  lang: Lang,
  { characters }: Pick<DetailLimits, 'characters'>,
): string {
  const outcome = outcomeWords[step.outcome][lang]
  const expected = expectedWords[step.expected][lang]
  const said = step.message === undefined ? '' : visibleLine(cut(step.message, characters, lang))
  return lang === 'nb'
    ? `Steg ${step.step}, «${step.instruction.nb}»: ${outcome}; skulle vært ${expected}.${said === '' ? '' : ` EPJ-en sa: ${said}`}`
    : `Step ${step.step}, “${step.instruction.en}”: ${outcome}; should have been ${expected}.${said === '' ? '' : ` The EPJ said: ${said}`}`
}
