import type { Organisation, Practitioner } from '../generated/adapter.js'
import type { JournalBehaviour } from './journal-behaviour.js'

/** Who makes the change, from where, and how their EPJ decides what follows from it. */
export interface ChangeAuthor {
  readonly practitioner: Practitioner
  readonly organisation: Organisation
  readonly behaviour: JournalBehaviour
}
