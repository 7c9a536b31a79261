import type { Role } from '../../contract/generated/adapter.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import type { ClientKeys, RegisteredClient } from '../helseid/helseid.js'

/** Nothing listens there: an EPJ reads the code from the Location header. */
export const madeRedirectUri = 'http://localhost:8400/callback'
/** A synthetic organisation that owns the clients made here. */
const madeSupplier = '313999203'

/** A HelseID client for an endpoint set, or for one actor there. The same names give the same client id. */
export function madeClient(
  endpointSet: string,
  actor: Role | undefined,
  { publicJwk }: ClientKeys,
  redirectUri = madeRedirectUri,
): RegisteredClient {
  return {
    clientId: seededUuid('helseid client', endpointSet, ...(actor === undefined ? [] : [actor])),
    jwks: { keys: [publicJwk] },
    redirectUris: [redirectUri],
    supplierOrgnr: madeSupplier,
    tenancy: 'multi',
  }
}
