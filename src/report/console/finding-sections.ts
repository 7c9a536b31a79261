import type { RunResult, ScenarioResult, Trouble } from '../../contract/generated/harness.js'
import { checkDetails } from '../details/check-details.js'
import { deviatingSteps, deviatingStepWords } from '../details/deviating-steps.js'
import { labelledLines } from '../details/labelled-lines.js'
import { levelWords } from '../details/report-words.js'
import { troubleDetails } from '../details/trouble-details.js'
import { visibleLine } from '../details/visible-text.js'
import { checksWithVerdict } from './checks-with-verdict.js'
import { notRunOf } from './not-run.js'
import { limits, type RenderOptions, width } from './render-options.js'
import { hanging, section } from './section.js'
import { paintedVerdict } from './verdict-paint.js'

/** What stopped or disturbed the run, apart from what the checks found. */
export function troubles(result: RunResult, options: RenderOptions): readonly string[] {
  const { lang, paint, folder } = options
  const details = (trouble: Trouble, place: string, scenario?: ScenarioResult) => [
    `${paint('bad', `✖ ${place}`)} (${visibleLine(trouble.code)})`,
    ...labelledLines(troubleDetails(trouble, lang, limits, scenario), { indent: 4, width }),
  ]
  const all = [
    ...result.troubles.map((trouble) => details(trouble, lang === 'nb' ? 'Hele kjøringen' : 'The whole run')),
    ...result.scenarios.flatMap((scenario) =>
      scenario.troubles.map((trouble) => details(trouble, scenario.id, scenario)),
    ),
  ]
  return section(lang === 'nb' ? 'Problemer underveis' : 'Problems during the run', all, { lang, paint, folder })
}

/** Where the play deviated from the script. */
export function deviations(result: RunResult, { lang, paint, folder }: RenderOptions): readonly string[] {
  const all = result.scenarios.flatMap((scenario) =>
    deviatingSteps(scenario).map((step) => hanging(`${scenario.id}: `, deviatingStepWords(step, lang, limits))),
  )
  return section(lang === 'nb' ? 'Steg som avvek fra manuset' : 'Steps that deviated from the script', all, {
    lang,
    paint,
    folder,
  })
}

/** What the checks found: failures first. */
export function findings(result: RunResult, options: RenderOptions): readonly string[] {
  const { lang, paint, folder } = options
  const wrong = ['failed', 'error', 'warning'] as const
  const all = wrong.flatMap((kind) =>
    checksWithVerdict(result, kind).map(({ scenario, check }) => [
      `${paintedVerdict(kind, lang, paint)} ${paint('strong', check.id)} (${levelWords[check.level][lang]}): ${visibleLine(check.title[lang])}`,
      ...labelledLines(checkDetails(result, scenario, check, lang, limits), { indent: 4, width }),
    ]),
  )
  return section(lang === 'nb' ? 'Funn' : 'Findings', all, { lang, paint, folder })
}

/** What could not be decided, and why. */
export function undecided(result: RunResult, { lang, paint, folder }: RenderOptions): readonly string[] {
  const nb = lang === 'nb'
  const unknown = nb ? 'Ingen årsak er oppgitt.' : 'No reason is given.'
  const reason = (text: string | undefined) =>
    text === undefined ? unknown : visibleLine(text).slice(0, limits.characters)
  const all = [
    ...checksWithVerdict(result, 'inconclusive').map(({ check }) =>
      hanging(`${check.id}: `, reason(check.reason?.[lang])),
    ),
    ...result.scenarios
      .filter(({ checks }) => checks.length === 0)
      .map(({ id }) => hanging(`${id}: `, nb ? 'Ingenting ble kontrollert.' : 'Nothing was checked.')),
    ...notRunOf(result).map(({ id }) =>
      hanging(
        `${id}: `,
        nb ? 'Scenarioet var planlagt, men ble ikke kjørt.' : 'The scenario was planned, but was not run.',
      ),
    ),
    ...result.requirements
      .filter(({ verdict: kind, reason: why }) => kind === 'inconclusive' && why !== undefined)
      .map(({ key, reason: why }) => hanging(`${nb ? 'krav' : 'requirement'} ${key}: `, reason(why?.[lang]))),
  ]
  return section(nb ? 'Ikke avgjort' : 'Inconclusive', all, { lang, paint, folder })
}
