import type { CheckResult, RunResult, ScenarioResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { checkDetails } from '../details/check-details.js'
import { deviatingSteps, deviatingStepWords } from '../details/deviating-steps.js'
import { verdictWords } from '../details/report-words.js'
import { troubleDetails } from '../details/trouble-details.js'
import { visibleLine } from '../details/visible-text.js'
import { type Case, limits, paragraphs, propertyOf, type Suite } from './junit-suite.js'

/** A scenario that was run: its checks, and the scenario itself where something is wrong that no check says. */
export function scenarioSuite(result: RunResult, scenario: ScenarioResult, lang: Lang): Suite {
  const checks = scenario.checks.map((check) => checkCase(result, scenario, check, lang))
  return {
    name: scenario.id,
    startedAt: scenario.startedAt,
    ms: scenario.ms,
    properties: [
      ['scenario', scenario.scenario],
      ['role', scenario.role],
      ['title', scenario.title[lang]],
      ['verdict', scenario.verdict],
      ['evidence', scenario.evidence],
      ['rerun', scenario.rerun],
      ...(scenario.notes ?? []).map(({ message }) => ['note', message[lang]] as const),
    ],
    cases: [...scenarioCase(scenario, checks, lang), ...checks],
  }
}

function checkCase(result: RunResult, scenario: ScenarioResult, check: CheckResult, lang: Lang): Case {
  const [finding] = check.findings
  const message = (finding?.message ?? check.reason ?? check.title)[lang]
  const common = {
    classname: scenario.id,
    name: check.check,
    properties: [
      ['requirements', check.krav.join(', ')],
      ['level', check.level],
      ['verdict', check.verdict],
      ['evidence', scenario.evidence],
      ['looked', `${check.looked}`],
      ...propertyOf('blame', check.blame),
      ...propertyOf('reason', check.reason?.[lang]),
    ],
  } as const
  const details = () =>
    `${visibleLine(check.title[lang])}\n${paragraphs(checkDetails(result, scenario, check, lang, limits))}`
  switch (check.verdict) {
    case 'passed':
      return { ...common, outcome: 'passed' }
    case 'warning':
      return { ...common, outcome: 'passed', body: `${verdictWords.warning[lang]}: ${details()}` }
    case 'not-applicable':
      return {
        ...common,
        outcome: 'skipped',
        body: `${verdictWords['not-applicable'][lang]}: ${check.reason?.[lang] ?? check.title[lang]}`,
      }
    case 'failed':
      return { ...common, outcome: 'failure', type: check.blame ?? 'failed', message, body: details() }
    case 'error':
      return { ...common, outcome: 'error', type: check.blame ?? 'error', message, body: details() }
    case 'inconclusive':
      return {
        ...common,
        outcome: 'error',
        type: 'inconclusive',
        message: `${verdictWords.inconclusive[lang]}: ${message}`,
        body: details(),
      }
  }
}

/** A scenario may be disturbed by trouble and still hold; the judge decides. */
const fine: ReadonlySet<ScenarioResult['verdict']> = new Set(['passed', 'warning'])

/** A testcase for the scenario itself: only where something is wrong that no check says, or where nothing was checked. */
function scenarioCase(scenario: ScenarioResult, checks: readonly Case[], lang: Lang): readonly Case[] {
  const common = {
    classname: scenario.id,
    name: 'scenario',
    properties: [
      ['verdict', scenario.verdict],
      ['evidence', scenario.evidence],
    ] as const,
  }
  const steps = deviatingSteps(scenario).map((step) => deviatingStepWords(step, lang, limits))
  const [trouble] = scenario.troubles
  if (trouble !== undefined) {
    const body = [
      ...scenario.troubles.map((each) => paragraphs(troubleDetails(each, lang, limits, scenario))),
      ...steps,
    ].join('\n\n')
    if (fine.has(scenario.verdict) && checks.length > 0) return [{ ...common, outcome: 'passed', body }]
    return [{ ...common, outcome: 'error', type: trouble.blame, message: trouble.message[lang], body }]
  }
  if (checks.length === 0 && scenario.verdict === 'not-applicable') return [{ ...common, outcome: 'skipped' }]
  if (checks.length === 0) {
    const message = lang === 'nb' ? 'Ingenting ble kontrollert.' : 'Nothing was checked.'
    return [{ ...common, outcome: 'error', type: 'inconclusive', message, body: [message, ...steps].join('\n') }]
  }
  const red = checks.some(({ outcome }) => outcome === 'failure' || outcome === 'error')
  const wrong = scenario.verdict === 'failed' || scenario.verdict === 'error' || scenario.verdict === 'inconclusive'
  if (!wrong || red) return []
  const message = `${lang === 'nb' ? 'Scenarioet er' : 'The scenario is'} ${verdictWords[scenario.verdict][lang]}.`
  return [{ ...common, outcome: 'error', type: scenario.verdict, message, body: [message, ...steps].join('\n') }]
}

/** A scenario that was planned and not run. */
export function notRunSuite(planned: RunResult['run']['planned'][number], lang: Lang): Suite {
  const message =
    lang === 'nb' ? 'Scenarioet var planlagt, men ble ikke kjørt.' : 'The scenario was planned, but was not run.'
  return {
    name: planned.id,
    startedAt: '',
    properties: [
      ['scenario', planned.scenario],
      ['role', planned.role],
      ['verdict', 'inconclusive'],
      ['evidence', planned.evidence],
    ],
    cases: [
      {
        classname: planned.id,
        name: 'scenario',
        outcome: 'error',
        type: 'inconclusive',
        message,
        body: message,
        properties: [['verdict', 'inconclusive']],
      },
    ],
  }
}
