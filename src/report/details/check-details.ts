import type {
  CheckResult,
  Finding,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Where,
} from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { detailLabels } from './detail-labels.js'
import type { Labelled } from './labelled-lines.js'
import type { DetailLimits } from './limits.js'
import { blameWords, levelWords } from './report-words.js'
import { visibleCut, visibleLine } from './visible-text.js'

/**
 * All that a person needs to fix what a check found: what happened, what was expected, which message, which requirement,
 * why it matters to the patient, whose it is to fix, and the command that runs just this again.
 */
export function checkDetails(
  result: RunResult,
  scenario: ScenarioResult,
  check: CheckResult,
  lang: Lang,
  limits: DetailLimits,
): readonly Labelled[] {
  const labels = detailLabels[lang]
  const text = (content: string) => visibleCut(content, limits.characters, lang)
  const shown = check.findings.slice(0, limits.findings)
  const left = check.findings.length - shown.length
  const krav = (keys: readonly string[]) =>
    keys.map((key) => ({ label: labels.krav, text: requirementWords(result.requirements, key, lang) }))
  const narrowed = shown.some((finding) => finding.krav !== undefined)
  return [
    ...(check.reason === undefined ? [] : [{ label: labels.reason, text: text(check.reason[lang]) }]),
    ...shown.flatMap((finding) => [
      { label: labels.happened, text: text(finding.message[lang]) },
      ...(finding.expected === undefined ? [] : [{ label: labels.expected, text: text(finding.expected[lang]) }]),
      { label: labels.message, text: whereWords(finding, scenario, lang) },
      ...(narrowed ? krav(finding.krav ?? check.krav) : []),
    ]),
    ...(left === 0
      ? []
      : [
          {
            label: '',
            text: `${lang === 'nb' ? `… og ${left} til; alle står i` : `… and ${left} more; all of them in`} results.json`,
          },
        ]),
    ...(shown.length > 0 ? [] : [{ label: labels.message, text: scenario.evidence }]),
    ...(narrowed ? [] : krav(check.krav)),
    { label: labels.why, text: text(check.why[lang]) },
    ...(check.blame === undefined ? [] : [{ label: labels.blame, text: blameWords[check.blame][lang] }]),
    { label: labels.rerun, text: visibleLine(scenario.rerun), whole: true as const },
  ]
}

/** The key, the requirement in words, its official id and its source; and how sure the source is where it is not certain. */
export function requirementWords(requirements: readonly RequirementResult[], key: string, lang: Lang): string {
  const found = requirements.find((requirement) => requirement.key === key)
  if (found === undefined) return visibleLine(key)
  const official =
    found.officialId === null ? [] : [`${lang === 'nb' ? 'offisiell id' : 'official id'} ${found.officialId}`]
  const doubt = doubts[found.confidence]?.[lang]
  const facts = [
    ...official,
    `${lang === 'nb' ? 'kilde' : 'source'} ${found.source}`,
    ...(doubt === undefined ? [] : [doubt]),
  ]
  return visibleLine(`${key} (${levelWords[found.severity][lang]}): ${found.text[lang]} [${facts.join('; ')}]`)
}

/** File, line, exchange, request or response, and the place in its body. */
export function whereWords(finding: Finding, scenario: ScenarioResult, lang: Lang): string {
  const { file, line, exchange, part, pointer, step }: Where = finding.where ?? { file: scenario.evidence }
  const nb = lang === 'nb'
  const place = [
    ...(line === undefined ? [] : [`${nb ? 'linje' : 'line'} ${line}`]),
    ...(step === undefined ? [] : [`${nb ? 'steg' : 'step'} ${step}`]),
    ...(exchange === undefined ? [] : [`${nb ? 'utveksling' : 'exchange'} ${exchange}`]),
    ...(part === undefined ? [] : [partWords[part][lang]]),
    ...(pointer === undefined || pointer === '' ? [] : [pointer]),
  ]
  return visibleLine([file, ...place].join(', '))
}

const partWords = {
  request: { nb: 'forespørselen', en: 'the request' },
  response: { nb: 'svaret', en: 'the response' },
} as const

const doubts: Readonly<Record<string, { readonly nb: string; readonly en: string }>> = {
  PARTIAL: { nb: 'kilden er bare delvis lest', en: 'the source has been read only in part' },
  INFERRED: { nb: 'utledet, kilden sier det ikke rett ut', en: 'inferred, the source does not say so outright' },
  OBS: { nb: 'observert hos tjenesten, ikke dokumentert', en: 'observed at the service, not documented' },
}
