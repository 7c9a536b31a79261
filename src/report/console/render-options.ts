import type { DetailLimits } from '../details/limits.js'
import type { ReportOptions } from '../reporter.js'
import type { Paint } from './paint.js'

/** How a run is shown on the console: language, colours, and the run folder that holds results.json. */
export interface RenderOptions extends ReportOptions {
  readonly paint: Paint
  readonly folder: string
}

/** Enough to act on; the rest is in results.json. */
export const limits: DetailLimits = { findings: 5, characters: 600 }

export const width = 120
