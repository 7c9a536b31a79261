import { createHash } from 'node:crypto'

import { exportJWK, SignJWT } from 'jose'
import { defined } from '../defined.js'
import type { AccessToken } from './token-source.js'

/**
 * A proof that the caller holds the token's key, for one call: method, address without query, and the token's hash (HelseID A6).
 *
 * @param jti the proof's id, never the same twice
 */
export async function dpopProof(
  token: AccessToken,
  call: { readonly method: string; readonly url: URL; readonly jti: string; readonly nonce?: string | undefined },
): Promise<string> {
  const { kty, crv, x, y } = await exportJWK(token.keys.publicKey)
  return new SignJWT(
    defined({
      jti: call.jti,
      htm: call.method,
      htu: `${call.url.origin}${call.url.pathname}`,
      ath: createHash('sha256').update(token.value).digest('base64url'),
      nonce: call.nonce,
    }),
  )
    .setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } as Record<string, string> })
    .setIssuedAt()
    .sign(token.keys.privateKey)
}
