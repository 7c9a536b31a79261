import { importJWK, type JWK } from 'jose'
import * as openid from 'openid-client'
import type { HelseIdClient, Organisation } from '../generated/adapter.js'
import type { SignInBehaviour } from './sign-in-behaviour.js'
import { SignInFailed } from './token-source.js'

/** private_key_jwt as HelseID wants it: typ client-authentication+jwt, aud the issuer, short-lived, and at /token what the token shall say (HelseID FK5). */
export async function privateKeyJwt(
  helseId: HelseIdClient,
  behaviour: SignInBehaviour,
  details?: readonly unknown[],
): Promise<openid.ClientAuth> {
  const jwk = helseId.privateJwk as JWK | undefined
  if (jwk === undefined)
    throw new SignInFailed(
      'this EPJ has no HelseID client of its own; environment.helseId.privateJwk must hold the private key',
    )
  const key = await importJWK(jwk, jwk.alg ?? 'ES256')
  if (key instanceof Uint8Array) throw new SignInFailed('environment.helseId.privateJwk is not a private key')
  return openid.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid }, {
    [openid.modifyAssertion]: (header, payload) => {
      header['typ'] = behaviour.assertionTyp
      if (typeof payload['jti'] === 'string') payload['jti'] = behaviour.assertionId(payload['jti'])
      payload['aud'] = helseId.issuer
      if (typeof payload['iat'] === 'number') payload['exp'] = payload['iat'] + behaviour.assertionLivesFor
      if (details !== undefined)
        payload['assertion_details'] = details.map((detail) => structuredClone(detail)) as never
    },
  })
}

/** The organisation the practitioner works for, and its instance in SFM (HelseID A4). */
export const assertionDetails = ({ orgnrParent, orgnrChild, journalId }: Organisation): readonly unknown[] => [
  {
    type: 'helseid_authorization',
    practitioner_role: {
      organization: {
        identifier: { system: 'urn:oid:1.0.6523', type: 'ENH', value: `NO:ORGNR:${orgnrParent}:${orgnrChild}` },
      },
    },
  },
  { type: 'nhn:sfm:journal-id', value: { journal_id: journalId } },
]
