import type { Role } from '../contract/generated/adapter.js'
import type { Verdict } from '../contract/generated/harness.js'
import type { Text } from '../scenario/text.js'

/**
 * What a run reports while it goes on. `scenario` is the id with @role, as in results; numbers count from one.
 * Scenarios may run side by side, so every event names its own.
 */
export type ProgressEvent =
  | {
      readonly kind: 'scenario-started'
      readonly scenario: string
      readonly title: Text
      readonly role: Role
      readonly number: number
      readonly of: number
    }
  /** A step begins. */
  | {
      readonly kind: 'step'
      readonly scenario: string
      readonly number: number
      readonly of: number
      readonly instruction: Text
      /** Where several act: who takes it. */
      readonly actor?: Role
    }
  /** Without a verdict: recorded, and judged later. */
  | { readonly kind: 'scenario-finished'; readonly scenario: string; readonly verdict?: Verdict; readonly ms: number }
