import { isAwaiting } from '../../attestation/attestation.js'
import type { RequirementResult, RunResult } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { type Labelled, labelledLines } from '../details/labelled-lines.js'
import { counted, verdictsWorstFirst } from '../details/report-words.js'
import { countedVerdict, tally, total, verdictCounts } from '../details/verdict-counts.js'
import { type How, hows, howWords } from '../details/verification-words.js'
import { notRunOf } from './not-run.js'
import { type RenderOptions, width } from './render-options.js'

/** How many scenarios, checks and requirements there were, how they went, and how the requirements are verified. */
export function totals(result: RunResult, { lang, paint }: RenderOptions): readonly string[] {
  const nb = lang === 'nb'
  const scenarios = tally(result.scenarios.map((scenario) => scenario.verdict))
  const notRun = notRunOf(result).length
  const rows: readonly Labelled[] = [
    {
      label: nb ? 'Scenarioer' : 'Scenarios',
      text: `${result.scenarios.length}${details(verdictCounts(scenarios, 'scenarios', lang))}${notRun === 0 ? '' : nb ? `, og ${notRun} ikke kjørt` : `, and ${notRun} not run`}`,
    },
    {
      label: nb ? 'Kontroller' : 'Checks',
      text: `${total(result.counts)}${details(verdictCounts(result.counts, 'checks', lang))}`,
    },
    {
      label: nb ? 'Krav' : 'Requirements',
      text: `${result.requirements.length}${details(requirementCounts(result.requirements, lang))}`,
    },
    ...(result.requirements.length === 0
      ? []
      : [
          {
            label: nb ? 'Slik verifiseres kravene' : 'How requirements are verified',
            text: howCounts(result.requirements, lang),
          },
        ]),
  ]
  return [paint('strong', nb ? 'I alt' : 'Totals'), ...labelledLines(rows, { indent: 2, width })]
}

/** «104 automatisk (98 i denne kjøringen), 9 bekreftes av en person (2 besvart)»: how the requirements of the route are verified. */
function howCounts(requirements: readonly RequirementResult[], lang: Lang): string {
  return hows
    .map((how) => ({ how, own: requirements.filter(({ verification }) => verification === how) }))
    .filter(({ own }) => own.length > 0)
    .map(({ how, own }) => `${own.length} ${howWords[how][lang]}${inThisRun(how, own, lang)}`)
    .join(', ')
}

/** How many of them this run says something about. */
function inThisRun(how: How, requirements: readonly RequirementResult[], lang: Lang): string {
  const nb = lang === 'nb'
  switch (how) {
    case 'automatic': {
      const looked = requirements.filter(({ verdict }) => verdict !== 'not-tested' && verdict !== 'not-applicable')
      return nb ? ` (${looked.length} i denne kjøringen)` : ` (${looked.length} in this run)`
    }
    case 'attested': {
      const answered = requirements.filter(({ attestation }) => attestation !== undefined)
      return nb ? ` (${answered.length} besvart)` : ` (${answered.length} answered)`
    }
    case 'declared':
    case 'not-tested':
      return ''
  }
}

function requirementCounts(requirements: readonly RequirementResult[], lang: Lang): string {
  const awaits = {
    nb: ['venter på bekreftelse', 'venter på bekreftelse'],
    en: ['awaiting attestation', 'awaiting attestation'],
  } as const
  const tested = [...verdictsWorstFirst, 'attested' as const, 'not-tested' as const].map((kind) => ({
    words: countedVerdict(kind),
    count: requirements.filter((requirement) => requirement.verdict === kind && !isAwaiting(requirement)).length,
  }))
  return [...tested, { words: awaits, count: requirements.filter(isAwaiting).length }]
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => counted(count, lang, words))
    .join(', ')
}

const details = (words: string) => (words === '' ? '' : `: ${words}`)
