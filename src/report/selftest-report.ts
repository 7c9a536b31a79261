import type { RunResult } from '../schema/generated/harness.js'
import type { Lang, Text } from '../scenario/text.js'
import { wrapped } from './labelled-lines.js'
import { counted, runVerdictWords } from './report-words.js'
import { visibleLine } from './visible-text.js'

/** A check that said no, and in which scenario. */
export interface Catch {
  readonly scenario: string
  readonly check: string
  readonly verdict: 'failed' | 'warning'
}

/** An EPJ with one fault, and what caught it. */
export interface MutantResult {
  readonly id: string
  readonly fault: Text
  /** Ids of the checks that were made for this fault. */
  readonly expected: readonly string[]
  readonly caughtBy: readonly Catch[]
  /** Decided by the selftest: the check made for the fault caught it. */
  readonly caughtByExpected: boolean
  /** What stopped or marred the mutant's run. */
  readonly trouble?: Text
}

/** An EPJ whose outcome is known beforehand. */
export interface ControlResult {
  /** Decided by the selftest: it went as it must. */
  readonly ok: boolean
  readonly verdict: RunResult['verdict']
  /** `scenario/check` of every check that passed. */
  readonly passed: readonly string[]
  readonly caughtBy: readonly Catch[]
  readonly trouble?: Text
}

export interface SelftestResult {
  readonly mutants: readonly MutantResult[]
  /** The reference EPJ: conformant, caught by nothing. */
  readonly reference: ControlResult
  /** Answers politely and does nothing: passes nothing. */
  readonly nullAdapter: ControlResult
  /** Refuses or fails whatever it is asked: never conformant. */
  readonly stubborn: ControlResult
}

const width = 140
const cellWidth = 4
const mostNamed = 10

/**
 * Mutant × check. Checks are numbered columns with their names below; a check made for the mutant stands in brackets.
 * Many checks make several tables, so that each fits in 140 columns.
 */
export function selftestMatrix(selftest: SelftestResult, lang: Lang): string {
  const nb = lang === 'nb'
  const sections = [
    ...tables(selftest, lang),
    [
      nb
        ? '[F] felt av kontrollen som er laget for feilen   [W] det samme, som advarsel   [ ] kontrollen burde ha felt den, men gjorde det ikke'
        : '[F] failed by the check made for the fault   [W] the same, as a warning   [ ] the check should have caught it and did not',
      nb
        ? ' F   felt av en annen kontroll                    W   advarsel fra en annen kontroll'
        : ' F   failed by another check                   W   warning from another check',
    ],
    notCaught(selftest.mutants, lang),
    controls(selftest, lang),
    score(selftest, lang),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

interface Row {
  readonly name: string
  readonly mark: string
  readonly expected: readonly string[]
  readonly caughtBy: readonly Catch[]
}

function tables({ mutants, reference, nullAdapter, stubborn }: SelftestResult, lang: Lang): readonly (readonly string[])[] {
  const rows: readonly Row[] = [
    ...mutants.map(({ id, expected, caughtBy, caughtByExpected }) => ({ name: id, mark: mark(caughtByExpected), expected, caughtBy })),
    { name: controlNames.reference[lang], mark: mark(reference.ok), expected: [], caughtBy: reference.caughtBy },
    { name: controlNames.nullAdapter[lang], mark: mark(nullAdapter.ok), expected: [], caughtBy: nullAdapter.caughtBy },
    { name: controlNames.stubborn[lang], mark: mark(stubborn.ok), expected: [], caughtBy: stubborn.caughtBy },
  ]
  const checks = [
    ...new Set(mutants.flatMap(({ expected }) => expected)),
    ...rows.flatMap(({ caughtBy }) => caughtBy.map(({ check }) => check)),
  ]
  const columns = [...new Set(checks)].map((check, index) => ({ check, number: index + 1 }))
  const nameColumn = Math.max(...rows.map(({ name }) => name.length)) + 2
  const perTable = Math.max(1, Math.floor((width - nameColumn - 2) / cellWidth))
  const parts = Array.from({ length: Math.ceil(columns.length / perTable) }, (_, part) =>
    columns.slice(part * perTable, (part + 1) * perTable),
  )
  return parts.flatMap((part) => [
    [
      `${' '.repeat(nameColumn + 2)}${part.map(({ number }) => `${number}`.padStart(cellWidth - 1).padEnd(cellWidth)).join('')}`.trimEnd(),
      ...rows.map((row) =>
        `${row.mark} ${row.name.padEnd(nameColumn)}${part.map(({ check }) => cell(row, check).padEnd(cellWidth)).join('')}`.trimEnd(),
      ),
    ],
    legend(part),
  ])
}

function cell({ expected, caughtBy }: Row, check: string): string {
  const caught = caughtBy.filter((each) => each.check === check)
  const letter = caught.some(({ verdict }) => verdict === 'failed') ? 'F' : caught.length > 0 ? 'W' : ' '
  if (expected.includes(check)) return `[${letter}]`
  return letter === ' ' ? ' · ' : ` ${letter} `
}

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
      const should = expected.length === 0 ? none : `${nb ? 'Skulle vært fanget av' : 'Should have been caught by'} ${expected.join(', ')}`
      const others = catchers(caughtBy)
      const silent = nb ? 'ingen kontroll sa fra' : 'no check said anything'
      const found = others.length === 0 ? silent : `${nb ? 'fanget av' : 'caught by'} ${named(others, lang)}`
      return hanging(`✖ ${id}: ${sentence(fault[lang])} ${should}; ${found}.${troubleWords(trouble, lang)}`)
    }),
  ]
}

const catchers = (caughtBy: readonly Catch[]) => [...new Set(caughtBy.map(({ scenario, check }) => `${scenario}/${check}`))]
const sentence = (text: string) => visibleLine(text).replace(/\.?$/, '.')
const troubleWords = (trouble: Text | undefined, lang: Lang) =>
  trouble === undefined ? '' : ` ${lang === 'nb' ? 'Problem underveis' : 'Trouble on the way'}: ${sentence(trouble[lang])}`

function controls({ reference, nullAdapter, stubborn }: SelftestResult, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  const caught = catchers(reference.caughtBy)
  const silent = nb ? 'ingen kontroll sa fra' : 'no check said anything'
  const referenceWords = [
    `${counted(reference.passed.length, lang, checkWords)} ${nb ? 'bestått' : 'passed'}`,
    caught.length === 0 ? silent : `${nb ? 'felt av' : 'caught by'} ${named(caught, lang)}`,
  ].join(', ')
  const nothing = nb ? 'besto ingenting' : 'passed nothing'
  const passedWords = ({ passed }: ControlResult) => (passed.length === 0 ? nothing : `${nb ? 'besto' : 'passed'} ${named(passed, lang)}`)
  const line = (name: keyof typeof controlNames, { ok, verdict, trouble }: ControlResult, words: string) => {
    const outcome = runVerdictWords[verdict][lang].split(':')[0] ?? verdict
    return hanging(`${mark(ok)} ${controlNames[name][lang]}: ${words}; ${outcome}.${troubleWords(trouble, lang)}`)
  }
  return [
    ...line('reference', reference, referenceWords),
    ...line('nullAdapter', nullAdapter, passedWords(nullAdapter)),
    ...line('stubborn', stubborn, passedWords(stubborn)),
  ]
}

function score({ mutants, reference, nullAdapter, stubborn }: SelftestResult, lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  if (mutants.length === 0) return [nb ? 'INGENTING BLE PRØVD: det finnes ingen mutanter.' : 'NOTHING WAS TRIED: there are no mutants.']
  const caught = mutants.filter(({ caughtByExpected }) => caughtByExpected).length
  const whole = caught === mutants.length && reference.ok && nullAdapter.ok && stubborn.ok
  const result = whole ? (nb ? 'SELVTESTEN ER BESTÅTT' : 'SELFTEST PASSED') : nb ? 'SELVTESTEN ER IKKE BESTÅTT' : 'SELFTEST FAILED'
  const words = nb
    ? `${caught} av ${mutants.length} mutanter fanget av kontrollen som er laget for feilen`
    : `${caught} of ${mutants.length} mutants caught by the check made for the fault`
  return [`${result}: ${words}.`]
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
