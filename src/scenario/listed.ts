import type { Lang } from './text.js'

/** «A, B og C». */
export function listed(words: readonly string[], lang: Lang): string {
  const last = words.at(-1)
  if (last === undefined || words.length === 1) return last ?? ''
  return `${words.slice(0, -1).join(', ')} ${lang === 'nb' ? 'og' : 'and'} ${last}`
}
