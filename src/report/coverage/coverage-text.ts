import type { Requirement } from '../../contract/generated/harness.js'
import type { Coverage, CoverageRow } from '../../requirements/coverage.js'
import type { Lang } from '../../scenario/text.js'
import { labelledLines, wrapped } from '../details/labelled-lines.js'
import { levelWords } from '../details/report-words.js'
import { howWords } from '../details/verification-words.js'
import { coverageGroups, coverageHead, coveringChecks, noteLabels } from './coverage-facts.js'

const width = 120

/** The whole catalogue for a terminal: each requirement, how it is verified, and by what; or why it is not. */
export function coverageText(coverage: Coverage, lang: Lang): string {
  const nb = lang === 'nb'
  const head = labelledLines(coverageHead(coverage, lang), { indent: 0, width })
  const groups = coverageGroups(coverage, lang).map(({ name, rows }) =>
    [`${name} (${rows.length})`, ...rows.flatMap((row) => ['', ...rowLines(row, lang, coverage.chosen)])].join('\n'),
  )
  const hint = nb
    ? 'Som tabell i en nettleser: pll-conformance coverage --html FIL. For maskiner: --json.'
    : 'As a table in a browser: pll-conformance coverage --html FILE. For machines: --json.'
  return [...groups, head.join('\n'), hint].join('\n\n')
}

function rowLines(row: CoverageRow, lang: Lang, isLookedUp = false): readonly string[] {
  const { requirement, severity } = row
  const { key, text, roles, verification } = requirement
  const facts = [
    levelWords[severity][lang],
    howWords[verification.how][lang],
    ...(roles.length === 0 ? [] : [roles.join(', ')]),
  ]
  const words = [
    text[lang],
    ...(verification.note === undefined ? [] : [`${noteLabels[verification.how][lang]} ${verification.note[lang]}`]),
    ...(isLookedUp ? [sourceWords(requirement, lang)] : []),
    ...row.attested.map((said) => `☑ ${said[lang]}`),
  ]
  return [
    `  ${key} (${facts.join('; ')})`,
    ...words.flatMap((each) => wrapped(each, width - 4).map((line) => `    ${line}`)),
    ...coveringChecks(row, lang).flatMap((each) =>
      wrapped(`- ${each}`, width - 4).map((line, index) => `    ${index === 0 ? '' : '  '}${line}`),
    ),
  ]
}

/** Where it is stated, for one who looks a requirement up. */
function sourceWords({ sourceUrl, chapter, sourceDate, officialId, conflict }: Requirement, lang: Lang): string {
  const nb = lang === 'nb'
  const parts = [
    ...(officialId === null ? [] : [`${nb ? 'offisiell id' : 'official id'} ${officialId}`]),
    ...[chapter, sourceUrl, sourceDate].filter((part) => part !== null),
  ]
  const differ = conflict === null ? '' : ` ${nb ? 'Kildene er uenige:' : 'The sources differ:'} ${conflict[lang]}`
  return `${nb ? 'Kilde' : 'Source'}: ${parts.join(', ')}.${differ}`
}
