import junitReportBuilder, { type Builder, type TestCase, type TestSuite } from 'junit-report-builder'
import type {
  CheckResult,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Trouble,
} from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import type { Labelled } from '../details/labelled-lines.js'
import { checkAccount, type Measure, strayedSteps, strayedStepWords, troubleAccount } from '../details/check-details.js'
import {
  type Answered,
  answeredRequirements,
  attestationAccount,
  awaitingRequirements,
  awaitingWords,
} from '../details/attestation-details.js'
import { exitCodeWords, runVerdictWords, verdictWords } from '../details/report-words.js'
import { cut, visible, visibleLine } from '../details/visible-text.js'

/** CI pages hang on megabytes in a testcase; the whole stands in results.json. */
const measure: Measure = { findings: 50, characters: 4000 }
const messageCharacters = 300

/**
 * The run as JUnit XML, one file for every reader of it:
 *
 * | result | JUnit |
 * |---|---|
 * | passed | a testcase |
 * | warning | a passing testcase; the account is in system-out, `verdict` in a property |
 * | failed | `<failure>`, its type = whose it is to mend |
 * | error | `<error>`, its type = whose it is to mend |
 * | inconclusive | `<error type="inconclusive">`: CI pages show skipped as fine, and the run exits 4 |
 * | not-applicable | `<skipped>`; the reason is in a property and in system-out |
 * | trouble in a scenario, a scenario not run, a scenario where nothing was checked | testcase `scenario` with `<error>` |
 * | attested by a person | testsuite `attestations`, a testcase for each requirement; who and when are in properties, the account in system-out |
 * | not seen by a person | the same testcase, with `<failure type="vendor">` at must; passing at should |
 * | awaits a person's attestation | the same testcase, with `<skipped>`; the question is in system-out |
 * | trouble outside the scenarios | testsuite `run`, a testcase for each code, with `<error>` |
 * | trouble in a scenario or a run that passed all the same | the same testcase, passing, with the account in system-out |
 *
 * `classname` is the scenario's id with @role and `name` the check's id; both are stable and never titles.
 * Whatever the exit code says, the file says too: with an exit code other than 0 it is never all green, and it is never empty.
 */
export function junitXml(result: RunResult, { lang }: { readonly lang: Lang }): string {
  const builder = (junitReportBuilder as unknown as Builder)
    .newBuilder()
    .name(safe(`${result.run.tool.name} ${result.run.id}`))
  const notRun = result.run.planned.filter(({ id }) => !result.scenarios.some((scenario) => scenario.id === id))
  const suites = [
    ...troublesOfTheRun(result, lang),
    ...result.scenarios.map((scenario) => scenarioSuite(result, scenario, lang)),
    ...notRun.map((planned) => notRunSuite(planned, lang)),
  ]
  const all = [...suites, ...attestationSuite(result, lang)]
  const isSilent = allGreen(all) && (result.exitCode !== 0 || suites.length === 0)
  for (const suite of isSilent ? [...all, verdictSuite(result, lang)] : all) {
    writeSuite(builder.testSuite(), suite, result, lang)
  }
  return builder.build()
}

interface Suite {
  readonly name: string
  readonly startedAt: string
  readonly ms?: number
  readonly properties: readonly (readonly [string, string])[]
  readonly cases: readonly Case[]
}

/** A testcase: what came of it, as JUnit can say it. */
interface Case {
  readonly classname: string
  readonly name: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  readonly type?: string
  readonly message?: string
  readonly body?: string
  readonly properties: readonly (readonly [string, string])[]
}

function scenarioSuite(result: RunResult, scenario: ScenarioResult, lang: Lang): Suite {
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
      ...(check.blame === undefined ? [] : [['blame', check.blame] as const]),
      ...(check.reason === undefined ? [] : [['reason', check.reason[lang]] as const]),
    ],
  } as const
  const account = () =>
    `${visibleLine(check.title[lang])}\n${paragraphs(checkAccount(result, scenario, check, lang, measure))}`
  switch (check.verdict) {
    case 'passed':
      return { ...common, outcome: 'passed' }
    case 'warning':
      return { ...common, outcome: 'passed', body: `${verdictWords.warning[lang]}: ${account()}` }
    case 'not-applicable':
      return {
        ...common,
        outcome: 'skipped',
        body: `${verdictWords['not-applicable'][lang]}: ${check.reason?.[lang] ?? check.title[lang]}`,
      }
    case 'failed':
      return { ...common, outcome: 'failure', type: check.blame ?? 'failed', message, body: account() }
    case 'error':
      return { ...common, outcome: 'error', type: check.blame ?? 'error', message, body: account() }
    case 'inconclusive':
      return {
        ...common,
        outcome: 'error',
        type: 'inconclusive',
        message: `${verdictWords.inconclusive[lang]}: ${message}`,
        body: account(),
      }
  }
}

/** A scenario may be marred by a trouble and still stand; the judge has the say. */
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
  const steps = strayedSteps(scenario).map((step) => strayedStepWords(step, lang, measure))
  const [trouble] = scenario.troubles
  if (trouble !== undefined) {
    const body = [
      ...scenario.troubles.map((each) => paragraphs(troubleAccount(each, lang, measure, scenario))),
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

function notRunSuite(planned: RunResult['run']['planned'][number], lang: Lang): Suite {
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

function troublesOfTheRun(result: RunResult, lang: Lang): readonly Suite[] {
  const byCode = new Map<string, readonly Trouble[]>()
  for (const trouble of result.troubles) byCode.set(trouble.code, [...(byCode.get(trouble.code) ?? []), trouble])
  const cases = [...byCode].flatMap(([code, [first, ...rest]]): readonly Case[] =>
    first === undefined
      ? []
      : [
          {
            classname: 'run',
            name: code,
            outcome: result.exitCode === 0 ? 'passed' : 'error',
            type: first.blame,
            message: first.message[lang],
            body: [first, ...rest].map((trouble) => paragraphs(troubleAccount(trouble, lang, measure))).join('\n\n'),
            properties: [],
          },
        ],
  )
  return cases.length === 0 ? [] : [runSuite(result, cases)]
}

/** What only a person can see stands apart from what was tested. */
function attestationSuite(result: RunResult, lang: Lang): readonly Suite[] {
  const answered = answeredRequirements(result)
  const awaiting = awaitingRequirements(result)
  if (answered.length + awaiting.length === 0) return []
  const properties = [
    ['attested', `${answered.filter(({ verdict }) => verdict === 'attested').length}`],
    ['awaiting-attestation', `${awaiting.length}`],
    ...(awaiting.length === 0 ? [] : [['awaiting', awaitingWords(awaiting.length, lang)] as const]),
  ] as const
  const cases = [
    ...answered.map((requirement) => answeredCase(requirement, lang)),
    ...awaiting.map((requirement): Case => ({
      ...requirementCase(requirement),
      outcome: 'skipped',
      body: requirement.reason?.[lang] ?? requirement.text[lang],
    })),
  ]
  return [{ name: 'attestations', startedAt: result.run.startedAt, properties, cases }]
}

function answeredCase(requirement: Answered, lang: Lang): Case {
  const { attestation, verdict, reason } = requirement
  const { answer, who, when, validUntil, scenario, product, version } = attestation
  const common = requirementCase(requirement)
  const told = {
    ...common,
    properties: [
      ...common.properties,
      ['answer', answer],
      ['attested-by', who.name],
      ['attested-by-role', who.role],
      ['attested-when', when],
      ['attested-in', `${product} ${version}`],
      ['valid-until', validUntil],
      ...(scenario === undefined ? [] : [['scenario', scenario] as const]),
    ] as const,
    body: paragraphs(attestationAccount(requirement, lang)),
  }
  if (verdict !== 'failed') return { ...told, outcome: 'passed' }
  return { ...told, outcome: 'failure', type: 'vendor', message: reason?.[lang] ?? requirement.text[lang] }
}

const requirementCase = ({ key, severity, verdict }: RequirementResult) => ({
  classname: 'attestations',
  name: key,
  properties: [
    ['requirements', key],
    ['level', severity],
    ['verdict', verdict],
  ] as const,
})

/** Nothing else in the file is red, or there is nothing else: the run's own verdict speaks. */
function verdictSuite(result: RunResult, lang: Lang): Suite {
  const message = runVerdictWords[result.verdict][lang]
  const exit = `${lang === 'nb' ? 'Sluttkode' : 'Exit code'} ${result.exitCode}: ${exitCodeWords[result.exitCode]?.[lang] ?? '?'}`
  const nothing = lang === 'nb' ? 'Ingenting ble kontrollert.' : 'Nothing was checked.'
  const empty = result.scenarios.length === 0
  const type = result.exitCode === 0 ? 'incomplete' : result.verdict
  return runSuite(result, [
    {
      classname: 'run',
      name: 'verdict',
      outcome: 'error',
      type,
      message: empty ? nothing : message,
      body: `${message}\n${exit}`,
      properties: [],
    },
  ])
}

function runSuite(result: RunResult, cases: readonly Case[]): Suite {
  return { name: 'run', startedAt: result.run.startedAt, properties: [], cases }
}

const allGreen = (suites: readonly Suite[]) =>
  suites.every(({ cases }) => cases.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped'))

/** The head of the declaration stands on every suite, since most readers show one suite at a time. */
function headProperties({ run, verdict, exitCode }: RunResult): readonly (readonly [string, string])[] {
  return [
    ['vendor', run.vendor],
    ['product', run.product],
    ['version', run.version],
    ['route', run.route],
    ['roles', run.roles.join(', ')],
    ['tool', run.tool.name],
    ['tool-version', run.tool.version],
    ['requirement-set', run.requirementSet],
    ['run-id', run.id],
    ['seed', run.seed],
    ['adapter', run.adapter],
    ...(run.contact === undefined ? [] : [['contact', run.contact] as const]),
    ['run-verdict', verdict],
    ['exit-code', `${exitCode}`],
  ]
}

function writeSuite(node: TestSuite, suite: Suite, result: RunResult, lang: Lang): void {
  node.name(safe(suite.name))
  if (suite.startedAt !== '') node.timestamp(suite.startedAt)
  if (suite.ms !== undefined) node.time(suite.ms / 1000)
  for (const [name, value] of [...headProperties(result), ...suite.properties]) node.property(name, safe(value))
  for (const each of suite.cases) writeCase(node.testCase(), each, lang)
}

function writeCase(
  node: TestCase,
  { classname, name, outcome, type, message, body, properties }: Case,
  lang: Lang,
): void {
  node.className(safe(classname)).name(safe(name))
  for (const [key, value] of properties) node.property(key, safe(value))
  const attribute = message === undefined ? undefined : visibleLine(cut(message, messageCharacters, lang))
  switch (outcome) {
    case 'failure':
      node.failure(attribute, type).stacktrace(content(body ?? ''))
      return
    case 'error':
      node.error(attribute, type, content(body ?? ''))
      return
    case 'skipped':
      node.skipped()
  }
  if (body !== undefined) node.standardOutput(content(body))
}

const paragraphs = (parts: readonly Labelled[]) =>
  parts.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)).join('\n')

const safe = (text: string) => visible(text.slice(0, measure.characters))
/** The builder mends only the first end-of-CDATA in a text. */
const content = (text: string) => visible(text).replaceAll(']]>', ']]\\u003E')
