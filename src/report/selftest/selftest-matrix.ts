import type { Lang } from '../../scenario/text.js'
import type { SelftestResult } from '../../selftest/selftest-result.js'
import type { TextReport } from '../reporter.js'
import { benignVariants, controls } from './control-lines.js'
import { mutantTables, notCaught, tableKey } from './mutant-tables.js'
import { score } from './score-lines.js'

/**
 * Mutant × check, a table for each way of making errors. Checks are numbered columns with their names below; a check made for the mutant
 * is in brackets. Many checks make several tables, so that each fits in 140 columns.
 */
function selftestMatrix(selftest: SelftestResult, lang: Lang): string {
  const sections = [
    ...mutantTables(selftest.mutants, lang),
    selftest.mutants.length === 0 ? [] : tableKey(selftest.mutants, lang),
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

export const selftestReport: TextReport<SelftestResult> = {
  id: 'selftest',
  text: (selftest, { lang }) => selftestMatrix(selftest, lang),
}
