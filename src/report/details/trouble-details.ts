import type { ScenarioResult, Trouble } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { detailLabels } from './detail-labels.js'
import type { Labelled } from './labelled-lines.js'
import type { DetailLimits } from './limits.js'
import { blameWords } from './report-words.js'
import { visibleCut, visibleLine } from './visible-text.js'

/** What stopped or disturbed a run, whose it is to fix, and how to try again. */
export function troubleDetails(
  trouble: Trouble,
  lang: Lang,
  limits: DetailLimits,
  scenario?: ScenarioResult,
): readonly Labelled[] {
  const labels = detailLabels[lang]
  return [
    { label: labels.happened, text: visibleCut(trouble.message[lang], limits.characters, lang) },
    ...(trouble.step === null ? [] : [{ label: labels.step, text: stepWords(trouble.step, lang, scenario) }]),
    { label: labels.blame, text: blameWords[trouble.blame][lang] },
    ...(scenario === undefined
      ? []
      : [
          { label: labels.evidence, text: scenario.evidence },
          { label: labels.rerun, text: visibleLine(scenario.rerun), whole: true as const },
        ]),
  ]
}

function stepWords(step: number, lang: Lang, scenario: ScenarioResult | undefined): string {
  const instruction = scenario?.steps.find((candidate) => candidate.step === step)?.instruction[lang]
  return instruction === undefined ? `${step}` : `${step}. ${visibleLine(instruction)}`
}
