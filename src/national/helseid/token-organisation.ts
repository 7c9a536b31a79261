import { defined } from '../../contract/defined.js'
import type { Organisation } from '../../contract/generated/adapter.js'
import { OAuthRefusal } from './oauth-refusal.js'
import type { RequestedDetails } from './organisation-details.js'
import type { RegisteredClient } from './registered-client.js'

/** What the token says about the organisation. */
export interface TokenOrganisation {
  readonly orgnrParent?: string
  readonly orgnrChild?: string
  readonly journalId?: string
  readonly sfmId?: string
}

/**
 * Decides what the token says, from what the client asked for and may say.
 * A multi-tenant client that names no organisation gets a token without one, which SFM then refuses. A single-tenant client has its own
 * parent and SFM instance without asking: those of `own`, the organisation at the keyboard (undefined: no one is).
 * Throws `invalid_authorization_details` when the client may not name what it names.
 */
export function tokenOrganisation(
  details: RequestedDetails,
  client: RegisteredClient,
  own: Organisation | undefined,
): TokenOrganisation {
  const orgnrChild = details.organisation?.orgnrChild
  if (
    orgnrChild !== undefined &&
    client.allowedOrgnrChildren !== undefined &&
    !client.allowedOrgnrChildren.includes(orgnrChild)
  ) {
    throw refusal(
      `The client ${client.clientId} may not name the underenhet ${orgnrChild}: it is not on the client's list.`,
    )
  }
  const orgnrParent = parentOf(details, client, own)
  const sfmId =
    client.tenancy === 'single' && details.journalId === undefined ? (client.sfmId ?? own?.journalId) : undefined
  return defined({ orgnrParent, orgnrChild, journalId: details.journalId, sfmId })
}

function parentOf(
  { organisation }: RequestedDetails,
  client: RegisteredClient,
  own: Organisation | undefined,
): string | undefined {
  if (client.tenancy === 'multi') {
    if (organisation?.tenancy === 'single') {
      throw refusal(
        `The client ${client.clientId} is multi-tenant and must name the parent too: system urn:oid:1.0.6523, value NO:ORGNR:<parent>:<child>.`,
      )
    }
    return organisation?.orgnrParent
  }
  if (organisation?.tenancy === 'multi' && organisation.orgnrParent !== own?.orgnrParent) {
    throw refusal(
      `The client ${client.clientId} is single-tenant, of ${own?.orgnrParent ?? 'no one who is signed in now'}, and may not name the organisation ${organisation.orgnrParent}.`,
    )
  }
  return own?.orgnrParent
}

function refusal(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_authorization_details', description)
}
