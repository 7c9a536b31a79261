import type { Coverage, CoverageRow } from '../../requirements/coverage.js'
import type { Lang, Text } from '../../scenario/text.js'
import type { Labelled } from '../details/labelled-lines.js'
import { counted } from '../details/report-words.js'
import { type How, hows, howWords } from '../details/verification-words.js'

/** What every form of the coverage shows, in words. */

const routeNames: Readonly<Record<string, Text>> = {
  'SFM basis API': { nb: 'SFM Basis API', en: 'SFM Basis API' },
  'SFM full + basis API': { nb: 'SFM fullversjon og SFM Basis API', en: 'SFM full and SFM Basis API' },
  HelseID: { nb: 'HelseID', en: 'HelseID' },
  'all routes': { nb: 'Alle ruter', en: 'All routes' },
  'own e-resept': { nb: 'Egne e-reseptmeldinger', en: 'Own e-resept messages' },
  'Kjernejournal API': { nb: 'Kjernejournal, API', en: 'Kjernejournal, API' },
  'Kjernejournal Portal': { nb: 'Kjernejournal, portal', en: 'Kjernejournal, portal' },
  'Kjernejournal Portal + API': { nb: 'Kjernejournal, portal og API', en: 'Kjernejournal, portal and API' },
  'SFM full': { nb: 'SFM fullversjon', en: 'SFM full' },
}

/** The requirements that one route is stated for, those that a run speaks of first. */
export interface CoverageGroup {
  readonly name: string
  readonly rows: readonly CoverageRow[]
}

export function coverageGroups({ rows }: Coverage, lang: Lang): readonly CoverageGroup[] {
  const known = Object.keys(routeNames)
  const others = rows.map(({ requirement }) => requirement.route).filter((route) => !known.includes(route))
  return [...known, ...new Set(others)]
    .map((route) => ({
      name: routeNames[route]?.[lang] ?? route,
      rows: rows.filter(({ requirement }) => requirement.route === route),
    }))
    .filter((group) => group.rows.length > 0)
}

/** How many requirements there are of each kind, and how many of the automatic ones no scenario puts to the test yet. */
export interface CoverageCounts {
  readonly all: number
  readonly by: Readonly<Record<How, number>>
  readonly waiting: number
}

export function coverageCounts(rows: readonly CoverageRow[]): CoverageCounts {
  const of = (how: How) => rows.filter(({ requirement }) => requirement.verification.how === how).length
  return {
    all: rows.length,
    by: {
      automatic: of('automatic'),
      attested: of('attested'),
      declared: of('declared'),
      'not-tested': of('not-tested'),
    },
    waiting: rows.filter(isWaiting).length,
  }
}

/** A check exists, but no scenario expects what it looks at. */
export const isWaiting = ({ requirement, scenarios }: CoverageRow): boolean =>
  requirement.verification.how === 'automatic' && scenarios.length === 0

/** «148 krav: 61 automatiske …», in one line. */
export function countWords({ all, by, waiting }: CoverageCounts, lang: Lang): string {
  const kinds = hows.filter((how) => by[how] > 0).map((how) => `${by[how]} ${howWords[how][lang]}`)
  const unexercised = { nb: `${waiting} uten scenario ennå`, en: `${waiting} without a scenario yet` }[lang]
  const parts = kinds.map((words, index) => (index === 0 && waiting > 0 ? `${words} (${unexercised})` : words))
  return `${counted(all, lang, { nb: ['krav', 'krav'], en: ['requirement', 'requirements'] })}: ${parts.join(', ')}`
}

/** What the run's own route makes of the catalogue, and the whole of it. */
export function coverageHead(coverage: Coverage, lang: Lang): readonly Labelled[] {
  const nb = lang === 'nb'
  const { set, route, roles, scenarios, rows, chosen = false } = coverage
  const ofRoute = {
    label: nb ? `Rute ${route}` : `Route ${route}`,
    text: countWords(coverageCounts(rows.filter((row) => row.ofRoute)), lang),
  }
  return [
    { label: nb ? 'Kravsett' : 'Requirement set', text: set },
    { label: nb ? 'Roller' : 'Roles', text: roles.length === 0 ? (nb ? 'alle' : 'all') : roles.join(', ') },
    { label: nb ? 'Scenarioer' : 'Scenarios', text: `${scenarios.length}` },
    ...(chosen ? [] : [ofRoute]),
    {
      label: chosen ? (nb ? 'Valgte krav' : 'Chosen') : nb ? 'Hele katalogen' : 'Whole catalogue',
      text: countWords(coverageCounts(rows), lang),
    },
  ]
}

/** A check and the scenarios it looks in: «lookup-before-send: alle scenarioer». */
export function coveringChecks({ universal, expected }: CoverageRow, lang: Lang): readonly string[] {
  const everywhere = { nb: 'alle scenarioer', en: 'all scenarios' }[lang]
  const nowhere = { nb: 'ingen scenarioer ennå', en: 'no scenario yet' }[lang]
  return [
    ...universal.map((check) => `${check}: ${everywhere}`),
    ...expected.map(({ check, scenarios }) => `${check}: ${scenarios.length === 0 ? nowhere : scenarios.join(', ')}`),
  ]
}

/** What a note is: a reason, a question, or what the vendor states. */
export const noteLabels: Readonly<Record<How, Text>> = {
  automatic: { nb: 'Merk:', en: 'Note:' },
  attested: { nb: 'Spørsmål til testeren:', en: 'Question to the tester:' },
  declared: { nb: 'Erklæring:', en: 'Declaration:' },
  'not-tested': { nb: 'Hvorfor ikke:', en: 'Why not:' },
}
