import type {
  CheckResult,
  Finding,
  RequirementResult,
  RunResult,
  ScenarioResult,
  StepResult,
  Trouble,
  Where,
} from '../../contract/generated/harness.js'
import { goesOn } from '../../scenario/steps/step.js'
import type { Lang } from '../../scenario/text.js'
import type { Labelled } from './labelled-lines.js'
import { cut, visible, visibleLine } from './visible-text.js'
import { blameWords, expectedWords, levelWords, outcomeWords } from './report-words.js'

/** How much of a check's findings is told before the reader is sent to results.json. */
export interface Measure {
  readonly findings: number
  readonly characters: number
}

/**
 * All that a person needs to mend what a check found: what happened, what was expected, which message, which requirement,
 * why it matters to the patient, whose it is to mend, and the command that runs just this again.
 */
export function checkAccount(
  result: RunResult,
  scenario: ScenarioResult,
  check: CheckResult,
  lang: Lang,
  measure: Measure,
): readonly Labelled[] {
  const words = labels[lang]
  const text = (content: string) => cut(visible(cut(content, measure.characters, lang)), measure.characters, lang)
  const told = check.findings.slice(0, measure.findings)
  const left = check.findings.length - told.length
  const krav = (keys: readonly string[]) =>
    keys.map((key) => ({ label: words.krav, text: requirementWords(result.requirements, key, lang) }))
  const narrowed = told.some((finding) => finding.krav !== undefined)
  return [
    ...(check.reason === undefined ? [] : [{ label: words.reason, text: text(check.reason[lang]) }]),
    ...told.flatMap((finding) => [
      { label: words.happened, text: text(finding.message[lang]) },
      ...(finding.expected === undefined ? [] : [{ label: words.expected, text: text(finding.expected[lang]) }]),
      { label: words.message, text: whereWords(finding, scenario, lang) },
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
    ...(told.length > 0 ? [] : [{ label: words.message, text: scenario.evidence }]),
    ...(narrowed ? [] : krav(check.krav)),
    { label: words.why, text: text(check.why[lang]) },
    ...(check.blame === undefined ? [] : [{ label: words.blame, text: blameWords[check.blame][lang] }]),
    { label: words.rerun, text: visibleLine(scenario.rerun), whole: true as const },
  ]
}

/** What stopped or marred a run, whose it is to mend, and how to try again. */
export function troubleAccount(
  trouble: Trouble,
  lang: Lang,
  measure: Measure,
  scenario?: ScenarioResult,
): readonly Labelled[] {
  const words = labels[lang]
  return [
    {
      label: words.happened,
      text: cut(visible(cut(trouble.message[lang], measure.characters, lang)), measure.characters, lang),
    },
    ...(trouble.step === null ? [] : [{ label: words.step, text: troubleStep(trouble.step, lang, scenario) }]),
    { label: words.blame, text: blameWords[trouble.blame][lang] },
    ...(scenario === undefined
      ? []
      : [
          { label: words.evidence, text: scenario.evidence },
          { label: words.rerun, text: visibleLine(scenario.rerun), whole: true as const },
        ]),
  ]
}

/** Steps that did not go as the script says. */
export function strayedSteps(scenario: ScenarioResult): readonly StepResult[] {
  return scenario.steps.filter(({ outcome, expected }) =>
    expected === 'tried' ? !goesOn(expected, outcome) : outcome !== expected,
  )
}

/** «Steg 4, «Send legemiddellisten.»: ikke nådd, skulle vært utført. EPJ-en sa: …» */
export function strayedStepWords(step: StepResult, lang: Lang, { characters }: Pick<Measure, 'characters'>): string {
  const outcome = outcomeWords[step.outcome][lang]
  const expected = expectedWords[step.expected][lang]
  const said = step.message === undefined ? '' : visibleLine(cut(step.message, characters, lang))
  return lang === 'nb'
    ? `Steg ${step.step}, «${step.instruction.nb}»: ${outcome}; skulle vært ${expected}.${said === '' ? '' : ` EPJ-en sa: ${said}`}`
    : `Step ${step.step}, “${step.instruction.en}”: ${outcome}; should have been ${expected}.${said === '' ? '' : ` The EPJ said: ${said}`}`
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

function troubleStep(step: number, lang: Lang, scenario: ScenarioResult | undefined): string {
  const instruction = scenario?.steps.find((candidate) => candidate.step === step)?.instruction[lang]
  return instruction === undefined ? `${step}` : `${step}. ${visibleLine(instruction)}`
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

const labels = {
  nb: {
    reason: 'Årsak',
    happened: 'Hva skjedde',
    expected: 'Forventet',
    message: 'Melding',
    krav: 'Krav',
    why: 'For pasienten',
    blame: 'Må rettes av',
    rerun: 'Kjør på nytt',
    step: 'Steg',
    evidence: 'Logg',
  },
  en: {
    reason: 'Reason',
    happened: 'What happened',
    expected: 'Expected',
    message: 'Message',
    krav: 'Requirement',
    why: 'For the patient',
    blame: 'To be mended by',
    rerun: 'Run again',
    step: 'Step',
    evidence: 'Log',
  },
} as const
