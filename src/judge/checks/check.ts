import type { Text } from '../../contract/generated/harness.js'
import type { Evidence } from '../record/evidence.js'
import type { CheckLook } from '../record/look.js'

/**
 * One assertion over a scenario's evidence (`E`: what it needs to see of it). It says what it proves, to whom it matters, and which requirements stand on it;
 * how hard they bite is the frozen set's business, not the check's.
 */
export interface Check<E extends Evidence = Evidence> {
  /** Stable; results, baselines and the catalogue name it. */
  readonly id: string
  /** Requirement keys. Empty: no source has a row for it; it then bites as must, and the check says why. */
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

/** Whether the judge plans the check for a scenario on this route. */
export const isForRoute = ({ routes }: Pick<Check, 'routes'>, route: string): boolean =>
  routes === 'all' || routes.includes(route)
