import type { Lang, Text } from '../../scenario/text.js'
import { type FaultGroup, faultGroups } from '../../selftest/fault-groups.js'
import {
  type BenignResult,
  type Catch,
  type ControlResult,
  type MutantResult,
  scoreOf,
  selftestHolds,
  type SelftestResult,
} from '../../selftest/selftest-result.js'
import { counted, runVerdictWords } from '../details/report-words.js'
import { visibleLine } from '../details/visible-text.js'
import { wrapped } from '../details/labelled-lines.js'

const width = 140
const cellWidth = 4
const mostNamed = 10

/**
 * Mutant × check, a table for each way of erring. Checks are numbered columns with their names below; a check made for the mutant
 * stands in brackets. Many checks make several tables, so that each fits in 140 columns.
 */
export function selftestMatrix(selftest: SelftestResult, lang: Lang): string {
  const sections = [
    ...groups(selftest.mutants, lang),
    selftest.mutants.length === 0 ? [] : key(selftest.mutants, lang),
    notCaught(selftest.mutants, lang),
    controls(selftest, lang),
    benignVariants(selftest.benign, lang),
    score(selftest, lang),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function groups(mutants: readonly MutantResult[], lang: Lang): readonly (readonly string[])[] {
  return (Object.keys(faultGroups) as FaultGroup[]).flatMap((group) => {
    const members = mutants.filter((mutant) => mutant.group === group)
    if (members.length === 0) return []
    const caught = members.filter(({ caughtByExpected }) => caughtByExpected).length
    const [first = [], ...rest] = tables(members)
    const words = lang === 'nb' ? `${caught} av ${members.length} fanget` : `${caught} of ${members.length} caught`
    return [[`${faultGroups[group][lang]} (${words})`, ...first], ...rest]
  })
}

const key = (mutants: readonly MutantResult[], lang: Lang): readonly string[] => [
  ...(lang === 'nb'
    ? [
        '[F] felt av kontrollen som er laget for feilen   [W] det samme, som advarsel   [ ] kontrollen burde ha felt den, men gjorde det ikke',
        ' F   felt av en annen kontroll                    W   advarsel fra en annen kontroll',
      ]
    : [
        '[F] failed by the check made for the fault   [W] the same, as a warning   [ ] the check should have caught it and did not',
        ' F   failed by another check                   W   warning from another check',
      ]),
  ...(mutants.some(({ caughtBy }) => caughtBy.some(isInTrouble))
    ? [
        lang === 'nb'
          ? ' f   og w: bare fordi scenarioet ble avbrutt eller forstyrret; det teller ikke'
          : ' f   and w: only because the scenario was broken off or marred; that does not count',
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

function notCaught(mutants: readonly MutantResult[], lang: Lang): readonly string[] {
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

const catchers = (caughtBy: readonly Catch[]) => [
  ...new Set(caughtBy.map(({ scenario, check }) => `${scenario}/${check}`)),
]
const sentence = (text: string) => visibleLine(text).replace(/\.?$/, '.')
const troubleWords = (trouble: Text | undefined, lang: Lang) =>
  trouble === undefined
    ? ''
    : ` ${lang === 'nb' ? 'Problem underveis' : 'Trouble on the way'}: ${sentence(trouble[lang])}`

function controls({ reference, nullAdapter, stubborn }: SelftestResult, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const nothing = nb ? 'besto ingenting' : 'passed nothing'
  const passedWords = ({ passed }: ControlResult) =>
    passed.length === 0 ? nothing : `${nb ? 'besto' : 'passed'} ${named(passed, lang)}`
  const line = (name: keyof typeof controlNames, result: ControlResult, words: string) =>
    hanging(`${mark(result.ok)} ${controlNames[name][lang]}: ${words}; ${outcomeOf(result, lang)}`)
  return [
    ...line('reference', reference, rightEpjWords(reference, lang)),
    ...line('nullAdapter', nullAdapter, passedWords(nullAdapter)),
    ...line('stubborn', stubborn, passedWords(stubborn)),
  ]
}

/** What a right EPJ came to: how much it passed, and anything that it should not have met. */
function rightEpjWords({ passed, caughtBy, open }: ControlResult, lang: Lang): string {
  const nb = lang === 'nb'
  const caught = catchers(caughtBy)
  return [
    `${counted(passed.length, lang, checkWords)} ${nb ? 'bestått' : 'passed'}`,
    caught.length === 0
      ? nb
        ? 'ingen kontroll sa fra'
        : 'no check said anything'
      : `${nb ? 'felt av' : 'caught by'} ${named(caught, lang)}`,
    ...(open.length === 0 ? [] : [`${nb ? 'ikke avgjort' : 'left open'}: ${named(open, lang)}`]),
  ].join(', ')
}

const outcomeOf = ({ verdict, trouble }: ControlResult, lang: Lang) =>
  `${runVerdictWords[verdict][lang].split(':')[0] ?? verdict}.${troubleWords(trouble, lang)}`

/** Right EPJs that do as they may: one line for all that went well, and one for each that did not. */
function benignVariants(benign: readonly BenignResult[], lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const well = benign.filter(({ ok }) => ok)
  const blamed = benign.filter(({ ok }) => !ok)
  return [
    ...(well.length === 0
      ? []
      : hanging(
          `✔ ${nb ? 'godartede varianter uten funn' : 'benign variants without a finding'}: ${well.map(({ id }) => id).join(', ')}.`,
        )),
    ...blamed.flatMap((variant) =>
      hanging(
        `✖ ${variant.id}: ${sentence(variant.choice[lang])} ${nb ? 'Det er lov, men' : 'That is allowed, but'}: ${rightEpjWords(variant, lang)}; ${outcomeOf(variant, lang)}`,
      ),
    ),
  ]
}

function score(selftest: SelftestResult, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const {
    mutants,
    byOwnCheck,
    byOthersToo,
    byOthersOnly,
    byNone,
    findingsAgainstReference,
    benign,
    benignWithoutFinding,
  } = scoreOf(selftest)
  if (mutants === 0 && benign === 0)
    return [nb ? 'INGENTING BLE PRØVD: det finnes ingen mutanter.' : 'NOTHING WAS TRIED: there are no mutants.']
  const of = nb ? 'av' : 'of'
  const rows: readonly (readonly [string, string])[] = [
    [
      nb ? 'fanget av kontrollen som er laget for feilen' : 'caught by the check made for the fault',
      `${byOwnCheck} ${of} ${mutants} (${nb ? 'av andre også' : 'by others too'}: ${byOthersToo})`,
    ],
    [nb ? 'fanget bare av andre' : 'caught by others only', `${byOthersOnly}`],
    [nb ? 'fanget av ingen' : 'caught by none', `${byNone}`],
    [nb ? 'funn mot referanse-EPJ-en' : 'findings against the reference EPJ', `${findingsAgainstReference}`],
    [
      nb ? 'godartede varianter uten funn' : 'benign variants without a finding',
      `${benignWithoutFinding} ${of} ${benign}`,
    ],
  ]
  const column = Math.max(...rows.map(([label]) => label.length)) + 2
  const result = selftestHolds(selftest)
    ? nb
      ? 'SELVTESTEN ER BESTÅTT'
      : 'SELFTEST PASSED'
    : nb
      ? 'SELVTESTEN ER IKKE BESTÅTT'
      : 'SELFTEST FAILED'
  const words = nb
    ? `${byOwnCheck} av ${mutants} mutanter fanget av kontrollen som er laget for feilen`
    : `${byOwnCheck} of ${mutants} mutants caught by the check made for the fault`
  return [...rows.map(([label, value]) => `  ${label.padEnd(column)}${value}`), `${result}: ${words}.`]
}

const mark = (ok: boolean) => (ok ? '✔' : '✖')

const checkWords = { nb: ['kontroll', 'kontroller'], en: ['check', 'checks'] } as const

const controlNames = {
  reference: { nb: 'referanse-EPJ', en: 'reference EPJ' },
  nullAdapter: { nb: 'null-adapter', en: 'null adapter' },
  stubborn: { nb: 'gjenstridig adapter', en: 'stubborn adapter' },
} as const

function named(ids: readonly string[], lang: Lang): string {
  const left = ids.length - mostNamed
  const more = left > 0 ? [lang === 'nb' ? `og ${left} til` : `and ${left} more`] : []
  return [...ids.slice(0, mostNamed), ...more].join(', ')
}

const hanging = (text: string) => wrapped(text, width).map((line, index) => (index === 0 ? line : `  ${line}`))
