import type { Scenario } from '../../scenario/language/scenario.js'
import type { Lang } from '../../scenario/text.js'
import { counted } from '../details/report-words.js'

/** Every scenario on a line, under its folder. */
export function scenarioList(scenarios: readonly Scenario[], lang: Lang): string {
  const nb = lang === 'nb'
  if (scenarios.length === 0) return nb ? 'Det finnes ingen scenarioer.' : 'There are no scenarios.'
  const folders = [...new Set(scenarios.map(({ id }) => folderOf(id)))].sort()
  const idColumn = Math.max(...scenarios.map(({ id }) => id.length)) + 2
  const roleColumn = Math.max(...scenarios.map(({ roles }) => roles.join(', ').length)) + 2
  const sections = folders.map((folder) =>
    [
      folder,
      ...scenarios
        .filter(({ id }) => folderOf(id) === folder)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, roles, title }) => `  ${id.padEnd(idColumn)}${roles.join(', ').padEnd(roleColumn)}${title[lang]}`),
    ].join('\n'),
  )
  const count = counted(scenarios.length, lang, { nb: ['scenario', 'scenarioer'], en: ['scenario', 'scenarios'] })
  const hint = nb
    ? 'Les ett som manus: pll-conformance show <scenario>'
    : 'Read one as a script: pll-conformance show <scenario>'
  return `${sections.join('\n\n')}\n\n${count}. ${hint}`
}

const folderOf = (id: string) => id.split('.')[0] ?? id
