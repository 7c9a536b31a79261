import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import type { Evidence } from '../record/evidence.js'

/**
 * How a route's messages are read: from what was recorded to facts that all routes share. It reads and never decides.
 * `E`: what the reader adds for the checks of its own route.
 */
export interface RouteReader<E extends Evidence = Evidence> {
  /** The route's id, as evidence and manifest name it. */
  readonly route: string
  readonly read: (record: ScenarioRecord) => E
}
