import type { Lang, Text } from '../../scenario/text.js'
import type { Catch } from '../../selftest/selftest-result.js'
import { wrapped } from '../details/labelled-lines.js'
import { visibleLine } from '../details/visible-text.js'

/** What the parts of the selftest's report share. */

export const width = 140
const mostNamed = 10

export const mark = (ok: boolean) => (ok ? '✔' : '✖')

export function named(ids: readonly string[], lang: Lang): string {
  const left = ids.length - mostNamed
  const more = left > 0 ? [lang === 'nb' ? `og ${left} til` : `and ${left} more`] : []
  return [...ids.slice(0, mostNamed), ...more].join(', ')
}

export const hanging = (text: string) => wrapped(text, width).map((line, index) => (index === 0 ? line : `  ${line}`))

export const catchers = (caughtBy: readonly Catch[]) => [
  ...new Set(caughtBy.map(({ scenario, check }) => `${scenario}/${check}`)),
]

export const sentence = (text: string) => visibleLine(text).replace(/\.?$/, '.')

export const troubleWords = (trouble: Text | undefined, lang: Lang) =>
  trouble === undefined
    ? ''
    : ` ${lang === 'nb' ? 'Problem underveis' : 'Problem during the run'}: ${sentence(trouble[lang])}`
