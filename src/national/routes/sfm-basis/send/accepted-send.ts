import { type RfErrorCode, rfErrorText } from '../../../core/reseptformidler/error-code.js'
import type { SentResources } from '../content/kept-content.js'
import type { Session } from '../session/session.js'
import type { Caller, SfmWorld } from '../session/sfm-world.js'
import type { SentMedication } from './sent-medication.js'

/** A `$sendMedication` that broke no rule, on its way to Reseptformidleren. */
export interface AcceptedSend {
  readonly sent: SentMedication
  readonly session: Session
  readonly caller: Caller
  readonly world: SfmWorld
  readonly resources: SentResources
}

export const ok = '0'
export type ResultCode = typeof ok | RfErrorCode

/** What became of an M1 or an M5. */
export interface Result {
  readonly reseptId: string
  readonly code: ResultCode
  readonly referenceNumber?: string
}

export const wordsFor = (code: ResultCode): string => (code === ok ? 'OK' : rfErrorText(code))
