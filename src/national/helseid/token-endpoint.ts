import { createHash } from 'node:crypto'

import { defined } from '../../contract/defined.js'
import type { TokenFacts } from './access-token.js'
import { accessTokenClaims, idTokenClaims, signed } from './access-token.js'
import { authenticateClient } from './client-assertion.js'
import { judgeProof } from './dpop-proof.js'
import { parameter, requiredParameter } from './form-body.js'
import type { Grant } from './grant.js'
import { invalidGrant, OAuthRefusal, shown } from './oauth-refusal.js'
import type { RequestedDetails } from './organisation-details.js'
import { detailsOfAssertion } from './organisation-details.js'
import { narrowedScope, scopeWithoutUser, sfmAudience } from './scope.js'
import type { Sts } from './sts.js'
import type { Ticket } from './tickets.js'
import { tokenOrganisation } from './token-organisation.js'

export interface TokenAnswer {
  readonly access_token: string
  readonly token_type: 'DPoP'
  readonly expires_in: number
  readonly scope: string
  readonly rejected_scope?: string
  readonly id_token?: string
  readonly refresh_token?: string
  readonly rt_expires_in?: number
}

/** What the code, the refresh token or the client itself gave: the grant, the scope that is left of it, and how to go on. */
interface Redeemed {
  /** Absent for client_credentials: no one signed in, so there is no id_token and nothing to refresh. */
  readonly grant?: Grant
  readonly scope: readonly string[]
  readonly rejectedScope: readonly string[]
  readonly details: RequestedDetails
  /** Of the sign-in; a refresh has none. */
  readonly nonce: string | undefined
  /** The refresh token that goes on, where the old one does. */
  readonly kept: { readonly refreshToken: string; readonly expiresAt: number } | undefined
}

/**
 * The token endpoint: authorization_code, refresh_token, and client_credentials for calls that need no user (SFM-IG-20), each call with a
 * client assertion and a DPoP proof of its own.
 * The code is spent only once client, proof and nonce are in order, so that a client may answer `use_dpop_nonce` with the same code.
 */
export async function issueTokens(
  form: URLSearchParams,
  headers: { readonly authorization: string | undefined; readonly dpop: string | undefined },
  sts: Sts,
): Promise<TokenAnswer> {
  const { client, claims } = await authenticateClient(form, headers.authorization, sts)
  const redeem = redeemerOf(requiredParameter(form, 'grant_type'))
  checkResource(form)
  const jkt = await provenKey(headers.dpop, sts)
  const asked = detailsOfAssertion(claims)

  const redeemed = redeem(form, client.clientId, asked, sts)
  const { grant, scope, rejectedScope } = redeemed
  const facts: TokenFacts = {
    issuer: sts.issuer,
    client,
    ...defined({ grant }),
    scope,
    organisation: tokenOrganisation(
      redeemed.details,
      client,
      (grant?.signedIn ?? sts.signedIn(client.clientId))?.organisation,
    ),
    jkt,
    now: sts.now(),
    seconds: sts.settings.accessTokenSeconds,
  }
  return {
    access_token: await signed(accessTokenClaims(facts), 'at+jwt', sts.keys),
    token_type: 'DPoP',
    expires_in: facts.seconds,
    scope: scope.join(' '),
    ...(rejectedScope.length === 0 ? {} : { rejected_scope: rejectedScope.join(' ') }),
    ...(grant !== undefined && scope.includes('openid')
      ? { id_token: await signed(idTokenClaims(facts, grant, redeemed.nonce), 'JWT', sts.keys) }
      : {}),
    ...refreshToken(redeemed, sts),
  }
}

function redeemerOf(grantType: string): typeof redeemCode {
  if (grantType === 'authorization_code') return redeemCode
  if (grantType === 'refresh_token') return redeemRefreshToken
  if (grantType === 'client_credentials') return takeClientAlone
  throw new OAuthRefusal(
    'unsupported_grant_type',
    `The grant_type ${shown(grantType)} is not played here: a user signs in with authorization_code, then refresh_token; client_credentials is for calls without a user.`,
  )
}

/** `resource` picks the API that the token is for (RFC 8707); SFM is the only one here. */
function checkResource(form: URLSearchParams): void {
  const resources = form.getAll('resource').filter((resource) => resource !== '')
  if (resources.length > 0 && !resources.includes(sfmAudience)) {
    throw new OAuthRefusal(
      'invalid_target',
      `The only API played here is ${sfmAudience}; resource is ${resources.map(shown).join(', ')}.`,
    )
  }
}

async function provenKey(proof: string | undefined, sts: Sts): Promise<string> {
  const verdict = await judgeProof(
    proof,
    { method: 'POST', url: sts.endpoints.token },
    { settings: sts.settings, used: sts.usedProofs, now: sts.now() },
  )
  if (!verdict.proven) throw new OAuthRefusal('invalid_dpop_proof', verdict.fault)
  if (sts.settings.dpopNonceDemanded && !isGoodNonce(verdict.nonce, sts)) {
    throw new OAuthRefusal(
      'use_dpop_nonce',
      'HelseID demands a nonce in the DPoP proof: make a new proof with the nonce in the header DPoP-Nonce, and a new client assertion.',
      {
        headers: { 'DPoP-Nonce': sts.nonces.issue(null, sts.now()) },
      },
    )
  }
  return verdict.jkt
}

function isGoodNonce(nonce: unknown, sts: Sts): boolean {
  return typeof nonce === 'string' && sts.nonces.look(nonce, sts.now()).state === 'valid'
}

function redeemCode(form: URLSearchParams, clientId: string, asked: RequestedDetails, sts: Sts): Redeemed {
  const code = requiredParameter(form, 'code')
  const redirectUri = requiredParameter(form, 'redirect_uri')
  const verifier = requiredParameter(form, 'code_verifier')
  const { value: grant } = valid(sts.codes.redeem(code, sts.now()), 'code')
  const { request } = grant
  if (request.clientId !== clientId) throw invalidGrant(`The code was given to another client than ${clientId}.`)
  if (request.redirectUri !== redirectUri) {
    throw invalidGrant(
      `The redirect_uri must be the one that was pushed, ${shown(request.redirectUri)}; it is ${shown(redirectUri)}.`,
    )
  }
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier))
    throw invalidGrant('The code_verifier must be 43 to 128 letters, digits, or -._~ (RFC 7636).')
  if (createHash('sha256').update(verifier, 'ascii').digest('base64url') !== request.codeChallenge) {
    throw invalidGrant('The code_verifier does not give the code_challenge that was pushed.')
  }
  const details = { ...request.details, ...asked }
  return {
    grant: sts.settings.detailsFollowRefresh ? { ...grant, details } : grant,
    scope: request.scope.granted,
    rejectedScope: request.scope.rejected,
    details,
    nonce: request.nonce,
    kept: undefined,
  }
}

function redeemRefreshToken(form: URLSearchParams, clientId: string, asked: RequestedDetails, sts: Sts): Redeemed {
  const refreshToken = requiredParameter(form, 'refresh_token')
  const rotates = sts.settings.refreshTokenRotates
  const ticket = valid(
    (rotates ? sts.refreshTokens.redeem : sts.refreshTokens.look)(refreshToken, sts.now()),
    'refresh token',
  )
  const { value: grant, expiresAt } = ticket
  if (grant.request.clientId !== clientId)
    throw invalidGrant(`The refresh token was given to another client than ${clientId}.`)
  return {
    grant,
    scope: narrowedScope(grant.request.scope.granted, parameter(form, 'scope')),
    rejectedScope: grant.request.scope.rejected,
    details: { ...grant.details, ...asked },
    nonce: undefined,
    kept: rotates ? undefined : { refreshToken, expiresAt },
  }
}

/**
 * client_credentials: the client asks for itself. Nothing stands from before, so the assertion of this very call names the organisation.
 * Whether HelseID gives a scope to a client that names none is UNKNOWN; here it must name one, as RFC 6749 3.3 lets a server demand.
 */
function takeClientAlone(form: URLSearchParams, _clientId: string, asked: RequestedDetails): Redeemed {
  const scope = parameter(form, 'scope')
  if (scope === undefined) {
    throw new OAuthRefusal(
      'invalid_scope',
      'The parameter scope is missing: with client_credentials it says what the token is for.',
    )
  }
  const { granted, rejected } = scopeWithoutUser(scope)
  return { scope: granted, rejectedScope: rejected, details: asked, nonce: undefined, kept: undefined }
}

function valid<T>(ticket: Ticket<T>, what: string): Extract<Ticket<T>, { state: 'valid' }> {
  switch (ticket.state) {
    case 'valid':
      return ticket
    case 'unknown':
      throw invalidGrant(`The ${what} was never given out.`)
    case 'used':
      throw invalidGrant(`The ${what} was used before. It is good once.`)
    case 'revoked':
      throw invalidGrant(`The ${what} was revoked.`)
    case 'expired':
      throw invalidGrant(`The ${what} has expired.`)
  }
}

function refreshToken({ grant, kept }: Redeemed, sts: Sts): Pick<TokenAnswer, 'refresh_token' | 'rt_expires_in'> {
  if (grant?.request.scope.granted.includes('offline_access') !== true) return {}
  if (kept !== undefined) return { refresh_token: kept.refreshToken, rt_expires_in: kept.expiresAt - sts.now() }
  return { refresh_token: sts.refreshTokens.issue(grant, sts.now()), rt_expires_in: sts.settings.refreshTokenSeconds }
}
