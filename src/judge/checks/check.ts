import type { Text } from '../../contract/generated/harness.js'
import type { Evidence } from '../record/evidence.js'
import type { CheckLook } from '../record/look.js'

/**
 * One assertion over a scenario's evidence (`E`: what it needs to see of it). It says what it proves, why it matters, and which requirements depend on it;
 * how strictly they are enforced is decided by the frozen set, not by the check.
 */
export interface Check<E extends Evidence = Evidence> {
  /** Stable: results, baselines and the catalogue name it. */
  readonly id: string
  /** Requirement keys. Empty: no source has a row for it; it is then enforced as must, and the check says why. */
  readonly krav: readonly string[]
  /** No source demands it outright: what it finds only warns, whatever its requirements. */
  readonly warnsOnly?: true
  readonly title: Text
  /** Why it matters to the patient. */
  readonly why: Text
  /** universal: in every scenario. outcome: of one scenario, over what Reseptformidleren holds. message: of one scenario, over what was sent. */
  readonly kind: 'universal' | 'outcome' | 'message'
  /** The routes whose messages it can look at: all, where it looks at clinical facts alone. */
  readonly routes: 'all' | readonly string[]
  /** Says why the check does not apply to this scenario at all, or nothing when it does. */
  readonly notApplicable?: (evidence: E) => Text | undefined
  readonly look: (evidence: E) => CheckLook
}

/** What a check says of itself. */
export interface CheckWords {
  readonly title: Text
  /** Why it matters to the patient. */
  readonly why: Text
}

interface UniversalParts<E extends Evidence> {
  readonly id: string
  readonly krav: readonly string[]
  readonly routes?: 'all' | readonly string[]
  /** Gives the texts when they are asked for: they are at the foot of the file, after the logic that uses them. */
  readonly words: () => CheckWords
  readonly look: (evidence: E) => CheckLook
}

/**
 * A check of every scenario, on every route unless it says otherwise. Its file reads from the top: what it proves, its logic, its words.
 *
 * @example
 * export const reseptIdOnce = universalCheck({ id: 'resept-id-once', krav: ['ER-M25-04'], words: () => words, look })
 */
export function universalCheck<E extends Evidence = Evidence>({
  id,
  krav,
  routes = 'all',
  words,
  look,
}: UniversalParts<E>): Check<E> {
  return {
    id,
    krav,
    kind: 'universal',
    routes,
    look,
    get title() {
      return words().title
    },
    get why() {
      return words().why
    },
  }
}

/** Whether the judge plans the check for a scenario on this route. */
export const isForRoute = ({ routes }: Pick<Check, 'routes'>, route: string): boolean =>
  routes === 'all' || routes.includes(route)
