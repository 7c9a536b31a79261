import { createHash, randomUUID } from 'node:crypto'

import { type CryptoKey, importJWK, type JWK, SignJWT } from 'jose'
import { defined } from '../contract/defined.js'
import type { ServedClient } from './client-folder.js'

/** What is signed on behalf of a person who calls the services with curl: client assertions and DPoP proofs, with one key for both. */

const assertionSeconds = 60

/**
 * A client assertion (private_key_jwt), good once and for a minute. To the token endpoint it names organisation and SFM instance in
 * `assertion_details`; to PAR it names nothing.
 */
export async function clientAssertion(client: ServedClient, key: JWK, endpoint: 'par' | 'token'): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const { clientId, issuer, orgnrParent, orgnrChild, journalId } = client
  const identifier = { system: 'urn:oid:1.0.6523', type: 'ENH', value: `NO:ORGNR:${orgnrParent}:${orgnrChild}` }
  const details = [
    { type: 'helseid_authorization', practitioner_role: { organization: { identifier } } },
    { type: 'nhn:sfm:journal-id', value: { journal_id: journalId } },
  ]
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: issuer,
    iat: now,
    nbf: now,
    exp: now + assertionSeconds,
    jti: randomUUID(),
    ...defined({ assertion_details: endpoint === 'token' ? details : undefined }),
  }
  return signed(key, { typ: 'client-authentication+jwt', kid: key.kid }, claims)
}

/** A DPoP proof for one call, good once and for some seconds. With an access token it is bound to that. */
export async function dpopProof(
  key: JWK,
  call: { readonly method: string; readonly url: string; readonly token?: string },
): Promise<string> {
  const { kty, n, e } = key
  const claims = {
    jti: randomUUID(),
    htm: call.method,
    htu: call.url.replace(/[?#].*$/s, ''),
    iat: Math.floor(Date.now() / 1000),
    ...defined({ ath: call.token === undefined ? undefined : digestOf(call.token) }),
  }
  return signed(key, { typ: 'dpop+jwt', jwk: { kty, n, e } }, claims)
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url')

async function signed(key: JWK, header: Record<string, unknown>, claims: Record<string, unknown>): Promise<string> {
  const privateKey = (await importJWK(key, 'PS256')) as CryptoKey
  return new SignJWT(claims).setProtectedHeader({ alg: 'PS256', ...header }).sign(privateKey)
}
