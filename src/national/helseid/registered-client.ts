import type { JSONWebKeySet } from 'jose'

/** A client as HelseID's self-service holds it. */
export interface RegisteredClient {
  readonly clientId: string
  /** Public keys only. */
  readonly jwks: JSONWebKeySet
  readonly redirectUris: readonly string[]
  /** The underenheter that the client may name. Absent: any. */
  readonly allowedOrgnrChildren?: readonly string[]
  /** The organisation that owns the client, told as `orgnr_supplier`. */
  readonly supplierOrgnr: string
  readonly tenancy: 'multi' | 'single'
  /** The SFM instance of a single-tenant client. Absent: that of the organisation that is signed in. */
  readonly sfmId?: string
}
