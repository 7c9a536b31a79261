import type { Behaviour } from '../behaviour.js'
import type { Phrase } from '../phrases/phrase.js'

/**
 * How real EPJs err. `mistimes`: acts too early or too late. `ignores`: does not act on an answer. `mishandles`: gets codes, dates or
 * identifiers wrong. `exposes`: gives away what others can misuse. `silent`: does not inform the user.
 */
export type FaultGroup =
  | 'loses'
  | 'doubles'
  | 'forgets'
  | 'invents'
  | 'misidentifies'
  | 'mixes-patients'
  | 'mistimes'
  | 'ignores'
  | 'mishandles'
  | 'exposes'
  | 'silent'

/** An EPJ with one fault that real EPJs have, and otherwise the reference EPJ. */
export interface Mutant {
  readonly id: string
  readonly fault: Phrase
  readonly group: FaultGroup
  readonly behaviour: Partial<Behaviour>
}
