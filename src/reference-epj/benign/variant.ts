import type { Behaviour } from '../behaviour.js'
import type { System } from '../generated/adapter.js'
import type { Phrase } from '../phrases/phrase.js'

/** The reference EPJ, doing one thing otherwise that the sources leave to each EPJ. No check may blame it. */
export interface BenignVariant {
  readonly id: string
  /** What it does otherwise, and what lets it. */
  readonly choice: Phrase
  readonly behaviour: Partial<Behaviour>
  /** Optional parts of the adapter protocol that it lacks. */
  readonly lacks?: readonly System['features'][number][]
}
