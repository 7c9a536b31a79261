import type { NationalServices } from '../national/server/national-services.js'
import type { ProgressEvent } from '../report/progress.js'
import type { Cast } from './cast.js'

/** What every scenario of a run shares. */
export interface Stage {
  readonly national: NationalServices
  readonly cast: Cast
  readonly folder: string
  readonly seed: string
  /** The id of the route that is tested. */
  readonly route: string
  readonly clock: 'fixed' | 'live'
  /** Where a fixed clock starts. */
  readonly startsAt: Date
  readonly locale: 'nb' | 'en'
  readonly tool: { readonly name: string; readonly version: string }
  readonly progress: (event: ProgressEvent) => void
  /** Aborted: no further step is begun. */
  readonly signal: AbortSignal
  /** A part of the address that keeps scenarios that run side by side apart: each has endpoints of its own. */
  readonly endpointSet?: string
}
