import { createHash, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { JWTPayload } from 'jose'
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
  readonly grant: Grant
  readonly scope: readonly string[]
  readonly organisation: TokenOrganisation
  readonly jkt: string
  readonly now: number
  readonly seconds: number
}

/** The claims SFM asks for (SFM-AUTH-01), bound to the client's DPoP key. `aud` is there when a scope of SFM is. */
export function accessTokenClaims(facts: TokenFacts): JWTPayload {
  const { client, grant, organisation, scope } = facts
  return {
    ...commonClaims(facts),
    ...(scope.some(isSfmScope) ? { aud: sfmAudience } : {}),
    client_id: client.clientId,
    scope: scope.join(' '),
    jti: randomUUID(),
    cnf: { jkt: facts.jkt },
    ...personClaims(grant),
    [claim.clientTenancy]: `${client.tenancy}-tenant`,
    [claim.orgnrSupplier]: client.supplierOrgnr,
    ...(organisation.orgnrParent === undefined ? {} : { [claim.orgnrParent]: organisation.orgnrParent }),
    ...(organisation.orgnrChild === undefined ? {} : { [claim.orgnrChild]: organisation.orgnrChild }),
    ...(organisation.journalId === undefined ? {} : { [claim.journalId]: organisation.journalId }),
    ...(organisation.sfmId === undefined ? {} : { [claim.sfmId]: organisation.sfmId }),
  }
}

/** Tells the client who signed in; for the client alone. `nonce` answers the sign-in, so a refresh has none. */
export function idTokenClaims(facts: TokenFacts, nonce: string | undefined): JWTPayload {
  const { client, grant, scope } = facts
  const { givenName, familyName } = grant.signedIn.practitioner
  return {
    ...commonClaims(facts),
    aud: client.clientId,
    ...(nonce === undefined ? {} : { nonce }),
    ...personClaims(grant),
    ...(scope.includes('profile') ? { given_name: givenName, family_name: familyName, name: `${givenName} ${familyName}` } : {}),
  }
}

/** Signs as HelseID does. */
export async function signed(claims: JWTPayload, typ: 'at+jwt' | 'JWT', keys: HelseIdKeys): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.kid, typ }).sign(keys.privateKey)
}

function commonClaims({ issuer, grant, now, seconds }: TokenFacts): JWTPayload {
  const pid = grant.signedIn.practitioner.nationalIdentity.value
  return {
    iss: issuer,
    sub: createHash('sha256').update(`${issuer} ${pid}`).digest('base64url'),
    sid: grant.sessionId,
    auth_time: grant.signedInAt,
    iat: now,
    nbf: now,
    exp: now + seconds,
  }
}

function personClaims({ signedIn: { practitioner } }: Grant): JWTPayload {
  return {
    [claim.pid]: practitioner.nationalIdentity.value,
    [claim.securityLevel]: '4',
    ...(practitioner.hpr === undefined ? {} : { [claim.hprNumber]: practitioner.hpr }),
  }
}
