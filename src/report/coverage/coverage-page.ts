import { Eta } from 'eta'
import type { Coverage, CoverageRow } from '../../requirements/coverage.js'
import type { Lang } from '../../scenario/text.js'
import { levelWords } from '../details/report-words.js'
import { hows, howWords } from '../details/verification-words.js'
import {
  countWords,
  coverageCounts,
  coverageGroups,
  coverageHead,
  coveringChecks,
  isWaiting,
  noteLabels,
} from './coverage-facts.js'
import { page, style } from './coverage-page-template.js'

/** The whole catalogue as one page that needs nothing but itself: no script, nothing fetched. */
export function coveragePage(coverage: Coverage, lang: Lang): string {
  const nb = lang === 'nb'
  const groups = coverageGroups(coverage, lang).map(({ name, rows }, index) => ({
    id: `g${index + 1}`,
    name,
    counts: countWords(coverageCounts(rows), lang),
    rows: rows.map((row) => cells(row, lang)),
  }))
  return new Eta({ autoEscape: true, autoTrim: false }).renderString(page, {
    lang,
    style,
    title: nb ? 'Kravdekning' : 'Requirement coverage',
    intro: nb
      ? 'Hvert krav i katalogen: hvor hardt det gjelder, hvordan det verifiseres, og hvilke kontroller og scenarioer som ser på det. Ingenting er kjørt her; hvordan en EPJ klarte seg, står i rapporten fra en kjøring.'
      : 'Each requirement of the catalogue: how strictly it is enforced, how it is verified, and which checks and scenarios look at it. Nothing was run here; how an EPJ did is in the report of a run.',
    head: coverageHead(coverage, lang),
    legend: hows.map((how) => ({ how, words: howWords[how][lang], means: means[how][lang] })),
    columns: nb
      ? ['Krav', 'Hva det sier', 'Verifisering', 'Kontroller og scenarioer']
      : ['Requirement', 'What it says', 'Verification', 'Checks and scenarios'],
    contents: nb ? 'Innhold' : 'Contents',
    legendTitle: nb ? 'Slik verifiseres et krav' : 'How a requirement is verified',
    groups,
  })
}

const means = {
  automatic: { nb: 'minst én kontroll ser det i meldingene', en: 'at least one check sees it in the messages' },
  attested: { nb: 'en person svarer på et spørsmål', en: 'a person answers a question' },
  declared: {
    nb: 'meldingene viser det ikke; leverandøren står for det',
    en: 'messages do not show it; the vendor answers for it',
  },
  'not-tested': { nb: 'ingen kontroll, og grunnen står der', en: 'no check, and the reason is given' },
} as const

function cells(row: CoverageRow, lang: Lang) {
  const nb = lang === 'nb'
  const { requirement, severity } = row
  const {
    key,
    officialId,
    text,
    level,
    roles,
    approvedBy,
    sourceUrl,
    sourceDate,
    chapter,
    conflict,
    currencyUnconfirmed,
    verification,
  } = requirement
  const { how, note } = verification
  return {
    key,
    text: text[lang],
    how,
    howWords: howWords[how][lang],
    severity,
    severityWords: levelWords[severity][lang],
    facts: [
      ...(officialId === null ? [] : [`${nb ? 'Offisiell id' : 'Official id'}: ${officialId}`]),
      ...levelFact(level, severity, lang),
      ...(roles.length === 0 ? [] : [`${nb ? 'Roller' : 'Roles'}: ${roles.join(', ')}`]),
      ...(approvedBy === null ? [] : [`${nb ? 'Godkjennes av' : 'Approved by'}: ${approvedBy}`]),
    ],
    source: {
      url: sourceUrl,
      words: [chapter ?? sourceUrl ?? (nb ? 'kilde' : 'source'), ...(sourceDate === null ? [] : [sourceDate])].join(
        ', ',
      ),
    },
    doubts: [
      ...confidenceWords(requirement.confidence, lang),
      ...(currencyUnconfirmed ? [nb ? 'Ikke bekreftet at det gjelder i dag.' : 'Not confirmed to be current.'] : []),
      ...(conflict === null ? [] : [`${nb ? 'Kildene er uenige:' : 'The sources differ:'} ${conflict[lang]}`]),
    ],
    note: note === undefined ? undefined : { label: noteLabels[how][lang], text: note[lang] },
    attested: row.attested.map((said) => said[lang]),
    checks: coveringChecks(row, lang),
    waiting: isWaiting(row)
      ? nb
        ? 'Ingen scenarioer prøver kravet ennå.'
        : 'No scenario puts the requirement to the test yet.'
      : undefined,
  }
}

/** What the source writes, where it is not what the frozen set makes of it. */
function levelFact(level: string, severity: CoverageRow['severity'], lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  if (level === 'info') return [nb ? 'En opplysning, ikke en plikt' : 'Information, not a duty']
  const same = level === levelWords[severity].nb || level === levelWords[severity].en
  return same ? [] : [nb ? `Kilden skriver «${level}»` : `The source writes “${level}”`]
}

function confidenceWords(confidence: CoverageRow['requirement']['confidence'], lang: Lang): readonly string[] {
  const nb = lang === 'nb'
  switch (confidence) {
    case 'FACT':
      return []
    case 'PARTIAL':
      return [nb ? 'Bare delvis sett i kilden.' : 'Only partly seen in the source.']
    case 'INFERRED':
      return [nb ? 'Utledet, ikke sagt rett ut i kilden.' : 'Inferred, not stated outright in the source.']
    case 'OBS':
      return [nb ? 'Observert, ikke sagt i kilden.' : 'Observed, not stated in the source.']
  }
}
