import type { Text } from '../../contract/generated/harness.js'

/** Something wrong with one call or message, before it is known where it stands. */
export interface Fault {
  readonly message: Text
  readonly krav: readonly string[]
  readonly expected?: Text
}

export const fault = (krav: string, nb: string, en: string, expected?: Text): Fault => ({
  message: { nb, en },
  krav: [krav],
  ...(expected === undefined ? {} : { expected }),
})

/** The faults of the conditions that do not hold. */
export const faults = (...conditions: readonly (readonly [holds: boolean, fault: Fault])[]): readonly Fault[] =>
  conditions.flatMap(([holds, one]) => (holds ? [] : [one]))
