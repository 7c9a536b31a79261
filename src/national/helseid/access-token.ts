import { createHash, randomUUID } from 'node:crypto'

import type { JWTPayload } from 'jose'
import { SignJWT } from 'jose'
import { defined } from '../../contract/defined.js'
import type { Grant } from './grant.js'
import type { HelseIdKeys } from './keys.js'
import type { RegisteredClient } from './registered-client.js'
import { isSfmScope, sfmAudience } from './scope.js'
import { claim } from './token-claims.js'
import type { TokenOrganisation } from './token-organisation.js'

/** What the token endpoint has found out when it writes tokens. Times in seconds. */
export interface TokenFacts {
  readonly issuer: string
  readonly client: RegisteredClient
  /** Absent: the client speaks for itself (client_credentials), and the token names no person. */
  readonly grant?: Grant
  readonly scope: readonly string[]
  readonly organisation: TokenOrganisation
  readonly jkt: string
  readonly now: number
  readonly seconds: number
}

/**
 * The claims SFM asks for (SFM-AUTH-01), bound to the client's DPoP key. `aud` is there when a scope of SFM is. Without a grant there
 * are no claims of a person, session or sign-in, and `sub` is the client (RFC 9068 2.2; HelseID's own is UNKNOWN).
 */
export function accessTokenClaims(facts: TokenFacts): JWTPayload {
  const { client, grant, organisation, scope } = facts
  return {
    ...commonClaims(facts),
    ...(grant === undefined ? { sub: client.clientId } : personClaims(facts.issuer, grant)),
    ...(scope.some(isSfmScope) ? { aud: sfmAudience } : {}),
    client_id: client.clientId,
    scope: scope.join(' '),
    jti: randomUUID(),
    cnf: { jkt: facts.jkt },
    [claim.clientTenancy]: `${client.tenancy}-tenant`,
    [claim.orgnrSupplier]: client.supplierOrgnr,
    ...defined({
      [claim.orgnrParent]: organisation.orgnrParent,
      [claim.orgnrChild]: organisation.orgnrChild,
      [claim.journalId]: organisation.journalId,
      [claim.sfmId]: organisation.sfmId,
    }),
  }
}

/** Tells the client who signed in; for the client alone. `nonce` answers the sign-in, so a refresh has none. */
export function idTokenClaims(facts: TokenFacts, grant: Grant, nonce: string | undefined): JWTPayload {
  const { client, scope } = facts
  const { givenName, familyName } = grant.signedIn.practitioner
  return {
    ...commonClaims(facts),
    aud: client.clientId,
    ...defined({ nonce }),
    ...personClaims(facts.issuer, grant),
    ...(scope.includes('profile')
      ? { given_name: givenName, family_name: familyName, name: `${givenName} ${familyName}` }
      : {}),
  }
}

/** Signs as HelseID does. */
export async function signed(claims: JWTPayload, typ: 'at+jwt' | 'JWT', keys: HelseIdKeys): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.kid, typ }).sign(keys.privateKey)
}

function commonClaims({ issuer, now, seconds }: TokenFacts): JWTPayload {
  return { iss: issuer, iat: now, nbf: now, exp: now + seconds }
}

function personClaims(issuer: string, { signedIn: { practitioner }, sessionId, signedInAt }: Grant): JWTPayload {
  const pid = practitioner.nationalIdentity.value
  return {
    sub: createHash('sha256').update(`${issuer} ${pid}`).digest('base64url'),
    sid: sessionId,
    auth_time: signedInAt,
    [claim.pid]: pid,
    [claim.securityLevel]: '4',
    ...defined({ [claim.hprNumber]: practitioner.hpr }),
  }
}
