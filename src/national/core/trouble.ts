import type { Text } from '../../scenario/text.js'

/** Something in the simulator that went wrong: never the EPJ's to fix. */
export interface Trouble {
  readonly blame: 'harness' | 'environment'
  readonly code: string
  readonly message: Text
}
