import type { Role } from '../contract/generated/adapter.js'
import type { Adapter } from './adapter.js'
import type { AdapterLimits } from './limits.js'

/** Where an adapter comes from: an address, the embedded EPJ. A new way to drive an EPJ is a folder here and a line in sources.ts. */
export interface AdapterSource {
  /** How the EPJ is driven, for the record: `embedded` or an address. */
  readonly address: string
  /**
   * The flags that drive the same EPJ again in these roles (undefined: in all it has), as a shell reads them. Known before the source is
   * opened, since a run whose adapter was not there also says how to run again.
   */
  rerunFlags(roles: readonly Role[] | undefined): readonly string[]
  /** Starts or reaches the EPJ. Whatever was started before a failure is stopped by the source itself. */
  open(context: OpeningContext): Promise<OpenAdapter>
}

export interface OpeningContext {
  readonly limits: AdapterLimits
  /** The address of the national services on this machine, without slash at the end. */
  readonly servicesUrl: string
}

export interface OpenAdapter {
  readonly adapter: Adapter
  /** How the EPJ reaches the national services, without slash at the end: another address than the harness uses where the EPJ runs elsewhere. */
  readonly baseUrlForEpj: string
  /** Leaves nothing running. Calling it again does nothing more. */
  close(): Promise<void>
}
