import type { RunResult, Trouble } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { exitCodeWords, runVerdictWords } from '../details/report-words.js'
import { troubleDetails } from '../details/trouble-details.js'
import { type Case, limits, paragraphs, runSuite, type Suite } from './junit-suite.js'

/** Trouble outside the scenarios, a testcase for each code. */
export function troublesOfTheRun(result: RunResult, lang: Lang): readonly Suite[] {
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
            body: [first, ...rest].map((trouble) => paragraphs(troubleDetails(trouble, lang, limits))).join('\n\n'),
            properties: [],
          },
        ],
  )
  return cases.length === 0 ? [] : [runSuite(result, cases)]
}

/** Nothing else in the file is red, or there is nothing else: the run's own verdict speaks. */
export function verdictSuite(result: RunResult, lang: Lang): Suite {
  const message = runVerdictWords[result.verdict][lang]
  const exit = `${lang === 'nb' ? 'Sluttkode' : 'Exit code'} ${result.exitCode}: ${exitCodeWords(result.exitCode)?.[lang] ?? '?'}`
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
