import type { RunResult, ScenarioResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { counted, duration } from '../details/report-words.js'
import { tally, verdictCounts } from '../details/verdict-counts.js'
import { notRunOf } from './not-run.js'
import type { RenderOptions } from './render-options.js'
import { paintedVerdict, verdictColumn } from './verdict-paint.js'

/** So many scenarios are shown one by one; of more, folder by folder, and one by one those that did not pass. */
const mostScenarioLines = 40

/** How each scenario went. */
export function scenarioLines(result: RunResult, { lang, paint }: RenderOptions): readonly string[] {
  const nb = lang === 'nb'
  const notRun = notRunOf(result)
  const column = Math.max(0, ...[...result.scenarios, ...notRun].map(({ id }) => id.length)) + 2
  const [folders, shown] =
    result.scenarios.length <= mostScenarioLines
      ? [[], result.scenarios]
      : [folderLines(result.scenarios, lang), result.scenarios.filter((scenario) => !isFine(scenario))]
  const lines = [
    ...folders,
    ...shown.map(
      (scenario) =>
        `  ${paintedVerdict(scenario.verdict, lang, paint, verdictColumn(lang))}${scenario.id.padEnd(column)}${scenarioFacts(scenario, lang)}`,
    ),
    ...notRun.map(
      ({ id }) => `  ${paint('doubt', `? ${(nb ? 'ikke kjørt' : 'not run').padEnd(verdictColumn(lang))}`)}${id}`,
    ),
  ]
  const none = nb ? '  Ingen scenarioer ble kjørt.' : '  No scenarios were run.'
  return [paint('strong', nb ? 'Scenarioer' : 'Scenarios'), ...(lines.length === 0 ? [none] : lines)]
}

const isFine = ({ verdict: kind }: ScenarioResult) => kind === 'passed' || kind === 'not-applicable'

/** A folder of the suite in one line: how its scenarios went. */
function folderLines(scenarios: readonly ScenarioResult[], lang: Lang): readonly string[] {
  const folderOf = ({ scenario }: ScenarioResult) => scenario.split('.')[0] ?? scenario
  const folders = [...new Set(scenarios.map(folderOf))]
  const column = Math.max(...folders.map((folder) => folder.length)) + 2
  return folders.map((folder) => {
    const own = scenarios.filter((scenario) => folderOf(scenario) === folder)
    const different = new Set(own.map(({ scenario }) => scenario)).size
    const many = counted(different, lang, { nb: ['scenario', 'scenarioer'], en: ['scenario', 'scenarios'] })
    const went = verdictCounts(tally(own.map((scenario) => scenario.verdict)), 'scenarios', lang)
    const executed =
      own.length === different
        ? ''
        : `, ${counted(own.length, lang, { nb: ['gjennomføring', 'gjennomføringer'], en: ['execution', 'executions'] })}`
    return `  ${folder.padEnd(column)}${many}${executed}: ${went}`
  })
}

function scenarioFacts(scenario: ScenarioResult, lang: Lang): string {
  const nb = lang === 'nb'
  const checks =
    scenario.checks.length === 0
      ? nb
        ? 'ingenting kontrollert'
        : 'nothing checked'
      : verdictCounts(tally(scenario.checks.map((check) => check.verdict)), 'checks', lang)
  const messages = counted(scenario.exchanges, lang, {
    nb: ['utveksling', 'utvekslinger'],
    en: ['exchange', 'exchanges'],
  })
  return `${checks}; ${messages}, ${duration(scenario.ms, lang)}`
}
