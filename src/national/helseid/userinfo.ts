import { type ApiCall, heldToken, type Refused } from './admission.js'
import type { Sts } from './sts.js'
import { claim } from './token-claims.js'

/** What userinfo tells of the user: what the token itself says of who is signed in. */
const personalClaims: readonly string[] = ['sub', claim.pid, claim.securityLevel, claim.hprNumber]

export type UserinfoAnswer =
  { readonly claims: Readonly<Record<string, unknown>> } | (Refused & { readonly error: string })

/**
 * Userinfo (OpenID Connect Core 5.3) for a token with the scope openid. The token is bound to a key, so it must come with its proof
 * (RFC 9449 7.2). Which claims HelseID gives here in addition to `hpr_details` is UNKNOWN; these are a choice.
 */
export async function userinfo(call: ApiCall, sts: Sts): Promise<UserinfoAnswer> {
  const held = await heldToken(call, { name: 'userinfo', used: sts.usedProofs }, sts)
  if ('admitted' in held) return { ...held, error: 'invalid_token' }
  const { claims } = held
  if (!String(claims['scope']).split(' ').includes('openid')) {
    const diagnostics = 'The access token lacks the scope openid.'
    return {
      admitted: false,
      status: 403,
      wwwAuthenticate: `DPoP error="insufficient_scope"`,
      diagnostics,
      error: 'insufficient_scope',
    }
  }
  return { claims: Object.fromEntries(Object.entries(claims).filter(([name]) => personalClaims.includes(name))) }
}
