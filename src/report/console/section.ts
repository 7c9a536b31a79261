import { wrapped } from '../details/labelled-lines.js'
import { type RenderOptions, width } from './render-options.js'

/** So many findings, problems and the like are shown of each kind. */
const mostShown = 20

/** A heading and what is under it; a long list is cut, and says how much was left out and where all of it is. */
export function section(
  title: string,
  all: readonly (readonly string[])[],
  { lang, paint, folder }: RenderOptions,
): readonly string[] {
  if (all.length === 0) return []
  const left = all.length - mostShown
  const more =
    lang === 'nb'
      ? `  … og ${left} til; alle står i ${folder}/results.json`
      : `  … and ${left} more; all of them in ${folder}/results.json`
  return [
    paint('strong', `${title} (${all.length})`),
    ...all.slice(0, mostShown).flatMap((lines) => lines.map((line) => `  ${line}`)),
    ...(left > 0 ? [more] : []),
  ]
}

/** A lead and a text, the following lines under the first. */
export function hanging(lead: string, text: string): readonly string[] {
  return wrapped(`${lead}${text}`, width - 4).map((line, index) => (index === 0 ? line : `  ${line}`))
}
