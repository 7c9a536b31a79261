import type { Blame, Finding, Text } from '../../contract/generated/harness.js'

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

/** There was nothing to look at, though the scenario has what the check looks for. */
export const nothing = (reason: Text): CheckLook => ({ kind: 'nothing', reason })
