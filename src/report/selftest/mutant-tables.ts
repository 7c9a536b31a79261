import type { Lang } from '../../scenario/text.js'
import { type FaultGroup, faultGroups } from '../../selftest/fault-groups.js'
import type { Catch, MutantResult } from '../../selftest/selftest-result.js'
import { catchers, hanging, mark, named, sentence, troubleWords, width } from './selftest-words.js'

const cellWidth = 4

/** Mutant × check, a table for each way of making errors, each with its own lines. */
export function mutantTables(mutants: readonly MutantResult[], lang: Lang): readonly (readonly string[])[] {
  return (Object.keys(faultGroups) as FaultGroup[]).flatMap((group) => {
    const members = mutants.filter((mutant) => mutant.group === group)
    if (members.length === 0) return []
    const caught = members.filter(({ caughtByExpected }) => caughtByExpected).length
    const [first = [], ...rest] = tables(members)
    const words = lang === 'nb' ? `${caught} av ${members.length} fanget` : `${caught} of ${members.length} caught`
    return [[`${faultGroups[group][lang]} (${words})`, ...first], ...rest]
  })
}

/** What the letters mean. */
export const tableKey = (mutants: readonly MutantResult[], lang: Lang): readonly string[] => [
  ...(lang === 'nb'
    ? [
        '[F] avslørt av kontrollen som er laget for feilen   [W] det samme, som advarsel   [ ] kontrollen burde ha avslørt den, men gjorde det ikke',
        ' F   avslørt av en annen kontroll                    W   advarsel fra en annen kontroll',
      ]
    : [
        '[F] failed by the check made for the fault   [W] the same, as a warning   [ ] the check should have caught it and did not',
        ' F   failed by another check                   W   warning from another check',
      ]),
  ...(mutants.some(({ caughtBy }) => caughtBy.some(isInTrouble))
    ? [
        lang === 'nb'
          ? ' f   og w: bare fordi scenarioet ble avbrutt eller forstyrret; det teller ikke'
          : ' f   and w: only because the scenario was aborted or disturbed; that does not count',
      ]
    : []),
]

const isInTrouble = ({ inTrouble }: Catch): boolean => inTrouble === true

function tables(mutants: readonly MutantResult[]): readonly (readonly string[])[] {
  const checks = [
    ...mutants.flatMap(({ expected }) => expected),
    ...mutants.flatMap(({ caughtBy }) => caughtBy.map(({ check }) => check)),
  ]
  const columns = [...new Set(checks)].map((check, index) => ({ check, number: index + 1 }))
  const nameColumn = Math.max(...mutants.map(({ id }) => id.length)) + 2
  const perTable = Math.max(1, Math.floor((width - nameColumn - 2) / cellWidth))
  const parts = Array.from({ length: Math.ceil(columns.length / perTable) }, (_, part) =>
    columns.slice(part * perTable, (part + 1) * perTable),
  )
  return parts.map((part) => [
    `${' '.repeat(nameColumn + 2)}${part.map(({ number }) => `${number}`.padStart(cellWidth - 1).padEnd(cellWidth)).join('')}`.trimEnd(),
    ...mutants.map((mutant) =>
      `${mark(mutant.caughtByExpected)} ${mutant.id.padEnd(nameColumn)}${part.map(({ check }) => cell(mutant, check).padEnd(cellWidth)).join('')}`.trimEnd(),
    ),
    ...legend(part),
  ])
}

function cell({ expected, caughtBy }: MutantResult, check: string): string {
  const caught = caughtBy.filter((each) => each.check === check)
  const sound = caught.filter((each) => !isInTrouble(each))
  const letter = sound.length > 0 ? letterOf(sound) : letterOf(caught).toLowerCase()
  if (expected.includes(check)) return `[${letter}]`
  return letter === ' ' ? ' · ' : ` ${letter} `
}

const letterOf = (caught: readonly Catch[]) =>
  caught.some(({ verdict }) => verdict === 'failed') ? 'F' : caught.length > 0 ? 'W' : ' '

/** The names of the columns, in as many columns as there is room for. */
function legend(part: readonly { readonly check: string; readonly number: number }[]): readonly string[] {
  const names = part.map(({ check, number }) => `${`${number}`.padStart(3)} ${check}`)
  const column = Math.max(...names.map((name) => name.length)) + 2
  const perLine = Math.max(1, Math.floor(width / column))
  return Array.from({ length: Math.ceil(names.length / perLine) }, (_, line) =>
    names
      .slice(line * perLine, (line + 1) * perLine)
      .map((name) => name.padEnd(column))
      .join('')
      .trimEnd(),
  )
}

/** The mutants that were not caught by the check made for them, and what there was instead. */
export function notCaught(mutants: readonly MutantResult[], lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const missed = mutants.filter(({ caughtByExpected }) => !caughtByExpected)
  if (missed.length === 0) return []
  return [
    nb ? 'Ikke fanget av kontrollen som er laget for feilen:' : 'Not caught by the check made for the fault:',
    ...missed.flatMap(({ id, fault, expected, caughtBy, trouble }) => {
      const none = nb ? 'Ingen kontroll er laget for den' : 'No check has been made for it'
      const should =
        expected.length === 0
          ? none
          : `${nb ? 'Skulle vært fanget av' : 'Should have been caught by'} ${expected.join(', ')}`
      const others = catchers(caughtBy)
      const silent = nb ? 'ingen kontroll sa fra' : 'no check said anything'
      const found = others.length === 0 ? silent : `${nb ? 'fanget av' : 'caught by'} ${named(others, lang)}`
      return hanging(`✖ ${id}: ${sentence(fault[lang])} ${should}; ${found}.${troubleWords(trouble, lang)}`)
    }),
  ]
}
