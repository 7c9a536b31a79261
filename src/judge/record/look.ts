import type { Blame, Finding, Text } from '../../contract/generated/harness.js'

/** What a check saw. */
export type CheckLook =
  /**
   * It looked at so many things. `open`: something it needed could not be seen, so that no finding is not yet a pass.
   * `about`: the check's requirements that apply to what it saw, where that is not all of them; a requirement that was not
   * put to the test does not pass.
   */
  | {
      readonly kind: 'looked'
      readonly looked: number
      readonly findings: readonly Finding[]
      readonly open?: Text
      readonly about?: readonly string[]
    }
  /** There was nothing to look at, though the check applies to the scenario: never a pass. */
  | { readonly kind: 'nothing'; readonly reason: Text }
  /** There was nothing to look at, and the check does not apply to the scenario. */
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

/** The requirements that apply. */
export const about = (applies: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(applies).filter((krav) => applies[krav] === true)

/** There was nothing to look at, though the scenario has what the check looks for. */
export const nothing = (reason: Text): CheckLook => ({ kind: 'nothing', reason })
