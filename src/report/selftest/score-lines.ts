import type { Lang } from '../../scenario/text.js'
import { scoreOf, selftestHolds, type SelftestResult } from '../../selftest/selftest-result.js'

/** How many were caught by what, and whether the selftest passed. */
export function score(selftest: SelftestResult, lang: Lang): readonly string[] {
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
