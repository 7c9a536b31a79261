import type { RunResult } from '../../contract/generated/harness.js'
import { visibleLine } from '../details/visible-text.js'
import type { RenderOptions } from './render-options.js'
import { hanging, section } from './section.js'

/** What a reader must know of how the scenarios were judged; the same words once, with the scenarios they are about. */
export function notes(result: RunResult, options: RenderOptions): readonly string[] {
  const { lang } = options
  const byWords = new Map<string, string[]>()
  for (const scenario of result.scenarios)
    for (const { message } of scenario.notes ?? [])
      byWords.set(message[lang], [...(byWords.get(message[lang]) ?? []), scenario.id])
  const all = [...byWords].map(([words, ids]) => hanging(`${about(ids, lang)}: `, visibleLine(words)))
  return section(lang === 'nb' ? 'Merknader' : 'Notes', all, options)
}

function about([first = '', ...others]: readonly string[], lang: RenderOptions['lang']): string {
  if (others.length === 0) return first
  return lang === 'nb' ? `${first} og ${others.length} til` : `${first} and ${others.length} more`
}
