import { defined } from '../contract/defined.js'
import type { Role } from '../contract/generated/adapter.js'
import type { Configuration } from '../contract/generated/harness.js'
import type { RegisteredClient } from '../national/server/national-services.js'

/** SYNTETISK EPJ-leverandør AS: is the supplier when the configuration names none. */
const syntheticSupplier = '313999041'

/** The vendor's own HelseID client: of the EPJ that is named for these roles, else of the one that is named for none. */
export function clientOf(
  { helseIdClient, helseIdClients = {} }: Configuration,
  roles: readonly Role[] | undefined,
): RegisteredClient | undefined {
  const own =
    roles === undefined
      ? helseIdClient
      : roles.map((role) => helseIdClients[role]).find((client) => client !== undefined)
  if (own === undefined) return undefined
  return {
    clientId: own.clientId,
    jwks: own.jwks,
    redirectUris: own.redirectUris,
    tenancy: own.tenancy ?? 'multi',
    supplierOrgnr: own.supplierOrgnr ?? syntheticSupplier,
    ...defined({ allowedOrgnrChildren: own.allowedOrgnrChildren }),
  }
}
