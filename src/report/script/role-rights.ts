import type { Lang, Text } from '../../scenario/text.js'
import { item } from './script-lines.js'

/** What a role may do with the list, and where that is stated. */
export function roleRights({ title, words, sources }: RoleInWords, lang: Lang): string {
  const where = { nb: 'Kilder i katalogen', en: 'Sources in the catalogue' }[lang]
  return [title[lang], ...item(words[lang], '  '), ...item(`${where}: ${sources.join(', ')}`, '  ')].join('\n')
}

export interface RoleInWords {
  readonly title: Text
  readonly words: Text
  readonly sources: readonly string[]
}
