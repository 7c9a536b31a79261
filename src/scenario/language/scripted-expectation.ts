import type { Role } from '../../contract/generated/adapter.js'

/** What must be true when the script is over: data, of a kind that the judge has a definition of. */
export interface ScriptedExpectation {
  readonly kind: string
  /** In a chain: whose part of it is looked at. */
  readonly actor?: Role
}
