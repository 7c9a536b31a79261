import type { Habits } from '../habits.js'
import type { Phrase } from '../phrases.js'

/** An EPJ with one fault that real EPJs have, and otherwise the reference EPJ. */
export interface Mutant {
  readonly id: string
  readonly fault: Phrase
  readonly group: 'loses' | 'doubles' | 'forgets' | 'misidentifies' | 'ignores' | 'invents' | 'exposes'
  readonly habits: Partial<Habits>
}
