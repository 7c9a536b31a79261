import type { Blame, Finding, Text } from '../../contract/generated/harness.js'
import type { Evidence } from '../record/evidence.js'

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

/** What a check saw. */
export type CheckLook =
  /**
   * It looked at so many things. `open`: something it needed could not be seen, so that no finding is not yet a pass.
   * `about`: the check's requirements that what it saw gave occasion for, where that is not all of them; a requirement that was not
   * put to the test does not pass.
   */
  | {
      readonly kind: 'looked'
      readonly looked: number
      readonly findings: readonly Finding[]
      readonly open?: Text
      readonly about?: readonly string[]
    }
  /** There was nothing to look at, though the scenario gives occasion for it: never a pass. */
  | { readonly kind: 'nothing'; readonly reason: Text }
  /** There was nothing to look at, and the scenario gives no occasion for it. */
  | { readonly kind: 'not-applicable'; readonly reason: Text }
  /** What was seen is not the EPJ's. */
  | {
      readonly kind: 'error'
      readonly blame: Blame
      readonly reason: Text
      readonly findings: readonly Finding[]
      readonly looked: number
    }

type Looked = Extract<CheckLook, { kind: 'looked' }>

/** Looked at so many things, and found this. */
export const looked = (
  count: number,
  findings: readonly Finding[],
  more: Pick<Looked, 'open' | 'about'> = {},
): Looked => ({
  kind: 'looked',
  looked: count,
  findings,
  ...more,
})

/** The keys whose occasion arose. */
export const about = (occasions: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(occasions).filter((key) => occasions[key] === true)

export const nothing = (nb: string, en: string): CheckLook => ({ kind: 'nothing', reason: { nb, en } })

/** Whether the judge plans the check for a scenario on this route. */
export const isForRoute = ({ routes }: Pick<Check, 'routes'>, route: string): boolean =>
  routes === 'all' || routes.includes(route)
