import type { Verdict } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { verdictsWorstFirst, verdictWords } from '../details/report-words.js'
import type { Paint, Tone } from './paint.js'

export const verdictTones: Record<Verdict, Tone> = {
  passed: 'good',
  failed: 'bad',
  warning: 'doubt',
  'not-applicable': 'quiet',
  inconclusive: 'doubt',
  error: 'bad',
}

export const verdictMarks: Record<Verdict, string> = {
  passed: '✔',
  failed: '✖',
  warning: '!',
  'not-applicable': '–',
  inconclusive: '?',
  error: '✖',
}

/** «✖ ikke bestått», filled up to `column`. */
export function paintedVerdict(kind: Verdict, lang: Lang, paint: Paint, column = 0): string {
  return paint(verdictTones[kind], `${verdictMarks[kind]} ${verdictWords[kind][lang].padEnd(column)}`)
}

/** Room for the longest verdict. */
export const verdictColumn = (lang: Lang) =>
  Math.max(...verdictsWorstFirst.map((kind) => verdictWords[kind][lang].length)) + 2
