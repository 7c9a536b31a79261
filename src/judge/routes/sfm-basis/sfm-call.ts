import type { Call } from '../../record/evidence.js'

/** One call to SFM. */
export interface SfmCall extends Call {
  /** The body that was sent, when it is JSON. */
  readonly sent: unknown
}
