import type { Counts, Verdict } from '../../contract/generated/harness.js'
import type { Lang } from '../../scenario/text.js'
import { counted, type Inflected, verdictsWorstFirst, verdictWords } from './report-words.js'

/** How many there are of each verdict. */
export function tally(verdicts: readonly Verdict[]): Counts {
  const none: Counts = { passed: 0, failed: 0, warning: 0, 'not-applicable': 0, inconclusive: 0, error: 0 }
  return verdicts.reduce((counts, kind) => ({ ...counts, [kind]: counts[kind] + 1 }), none)
}

export const total = (counts: Counts): number => verdictsWorstFirst.reduce((sum, kind) => sum + counts[kind], 0)

/** «1 ikke bestått, 2 advarsler, 30 bestått», of scenarios or of checks; what there is none of is not named. */
export function verdictCounts(counts: Counts, of: 'scenarios' | 'checks', lang: Lang): string {
  return verdictsWorstFirst
    .filter((kind) => counts[kind] > 0)
    .map((kind) =>
      counted(counts[kind], lang, kind === 'error' && of === 'scenarios' ? scenarioError : countedVerdict(kind)),
    )
    .join(', ')
}

/** A verdict after a number: nouns and adjectives are inflected; participles («bestått») stay as they are. */
export function countedVerdict(kind: keyof typeof verdictWords): Inflected {
  if (kind === 'warning') return { nb: ['advarsel', 'advarsler'], en: ['warning', 'warnings'] }
  if (kind === 'error') return { nb: ['feil', 'feil'], en: ['error', 'errors'] }
  if (kind === 'not-applicable')
    return { nb: ['ikke relevant', 'ikke relevante'], en: ['not applicable', 'not applicable'] }
  const { nb, en } = verdictWords[kind]
  return { nb: [nb, nb], en: [en, en] }
}

/** What makes a scenario an error is around the EPJ's messages, never in them. */
const scenarioError: Inflected = {
  nb: ['med oppsettfeil', 'med oppsettfeil'],
  en: ['with a setup error', 'with setup errors'],
}
