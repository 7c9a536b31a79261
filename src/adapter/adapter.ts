import type { ActionAnswer, ActionRequest, SessionRequest, System } from '../contract/generated/adapter.js'
import type { Text } from '../scenario/text.js'

/** A way to drive an EPJ through adapter protocol v1. Every method throws AdapterTrouble when the adapter does not keep the protocol. */
export interface Adapter {
  /** How the EPJ is driven, for the record: `embedded` or its address. */
  readonly address: string
  describe(): Promise<System>
  openSession(request: SessionRequest): Promise<void>
  act(session: string, action: ActionRequest): Promise<ActionAnswer>
  closeSession(session: string): Promise<void>
}

/** Why the adapter could not be used; never a verdict on the EPJ's messages. */
export type AdapterTroubleCode =
  | 'adapter-not-there'
  | 'adapter-late'
  | 'adapter-died'
  | 'adapter-not-json'
  | 'adapter-too-large'
  | 'adapter-broke-contract'
  | 'adapter-failed'
  | 'adapter-moving-version'
  | 'session-refused'

export class AdapterTrouble extends Error {
  constructor(
    readonly code: AdapterTroubleCode,
    readonly text: Text,
    /** What the EPJ itself said, where it said something. */
    readonly said?: string,
  ) {
    super(text.en)
    this.name = 'AdapterTrouble'
  }
}
