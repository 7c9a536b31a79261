import type { Patient } from '../../contract/generated/adapter.js'
import type { WorldSetup } from '../../scenario/world/world-setup.js'
import type { Directory } from './directory.js'
import type { Kjernejournal } from './kjernejournal/kjernejournal.js'
import type { Reseptformidler } from './reseptformidler/reseptformidler.js'
import type { ScenarioClock } from './scenario-clock.js'
import type { SeededIds } from './seeded-ids.js'
import type { TaskList } from './tasks/task-list.js'

/** What every route to the national services reaches in a world. `C`: content as the routes of the world write it. */
export interface WorldCore<C> {
  readonly rf: Reseptformidler<C>
  readonly kj: Kjernejournal<C>
  readonly clock: ScenarioClock
  readonly ids: SeededIds
  readonly tasks: TaskList
  readonly directory: Directory
  /** As the world was laid out; `faults` holds those that are injected now. */
  readonly setup: WorldSetup
  /** As the patient is now: an identity may change while the world is open. */
  readonly patient: Patient
}
