import { defined } from '../../contract/defined.js'
import type { Finding, Text, Where } from '../../contract/generated/harness.js'

/** Something wrong with one call or message, before it is known where in the evidence that is. */
export interface Defect {
  readonly message: Text
  readonly krav: string
  readonly expected: Text | undefined
}

export const defect = (krav: string, message: Text, expected?: Text): Defect => ({ message, krav, expected })

/** The defects of the conditions that do not hold. */
export const defects = (...conditions: readonly (readonly [holds: boolean, defect: Defect])[]): readonly Defect[] =>
  conditions.flatMap(([holds, one]) => (holds ? [] : [one]))

/** The defect as a finding, now that it is known where. */
export const findingAt = (where: Where, { message, krav, expected }: Defect): Finding =>
  defined({ message, expected, where, krav: [krav] })

/** A value that reads the same in both languages, such as a code. */
export const verbatim = (value: string): Text => ({ nb: value, en: value })
