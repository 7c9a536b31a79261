import { defined } from '../../contract/defined.js'
import { judgeProof } from './dpop-proof.js'
import { shown } from './oauth-refusal.js'
import { receivedJws, signedByOneOf } from './received-jws.js'
import type { ReplayMemory } from './replay-memory.js'
import { sfmAudience, sfmScopes } from './scope.js'
import { clockLeewaySeconds } from './settings.js'
import { approvedAlgorithms } from './signing-algorithms.js'
import type { Sts } from './sts.js'
import { claim } from './token-claims.js'

/** Who calls SFM, as the token has it. The token is authoritative: it overrides what the message says. */
export interface ApiIdentity {
  /** Fødselsnummer or D-nummer of the user. Absent only where the call needs no user (`personOptional`). */
  readonly pid?: string
  /** Absent for a user without authorisation; SFM decides what such a user may do. */
  readonly hprNumber?: string
  readonly orgnrParent: string
  readonly orgnrChild?: string
  /** The SFM instance of a multi-tenant client. One of `journalId` and `sfmId` is always there. */
  readonly journalId?: string
  /** The SFM instance of a single-tenant client. */
  readonly sfmId?: string
  readonly clientId: string
  /** Orgnr of the organisation that owns the client. */
  readonly supplier: string
}

export type Admission = { readonly admitted: true; readonly identity: ApiIdentity } | Refused

export interface Refused {
  readonly admitted: false
  readonly status: 401 | 403
  readonly wwwAuthenticate: string
  readonly diagnostics: string
}

/** A call to an API of SFM, with its headers as they came. */
export interface ApiCall {
  readonly method: string
  readonly url: string
  readonly authorization: string | undefined
  readonly dpop: string | undefined
  /** The call is let in with a token that names no user: polling tasks (SFM-IG-20). */
  readonly personOptional?: boolean
}

type Claims = Readonly<Record<string, unknown>>

/**
 * Is this call let in to SFM Basis API v2, and as whom? Token first (signature, typ, iss, aud, exp, nbf), then its binding and the DPoP
 * proof, then scope, then the claims SFM asks for (SFM-AUTH-01). No NHN page says what a refusal looks like: status and challenge
 * follow RFC 9449 and RFC 6750, and no check may lean on them. A token that lacks what SFM needs is 401, one without the scope 403.
 */
export async function admit(call: ApiCall, sts: Sts): Promise<Admission> {
  const held = await heldToken(call, { name: 'SFM API v2', audience: sfmAudience, used: sts.proofsUsedAtApi }, sts)
  if ('admitted' in held) return held
  const { claims } = held

  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [claims['scope']].flat()
  if (!scopes.some((scope) => typeof scope === 'string' && sfmScopes.includes(scope))) {
    return refused(
      403,
      'insufficient_scope',
      `The access token lacks a scope of SFM API v2 (${sfmScopes.join(' or ')}); it has ${shown(claims['scope'])}.`,
    )
  }
  const identity = identityOf(claims, call.personOptional ?? false)
  return typeof identity === 'string' ? refused(401, 'invalid_token', identity) : { admitted: true, identity }
}

/** Who asks for the token: what the service is called, whom it must be meant for, and which proofs it has seen. */
export interface TokenReader {
  readonly name: string
  /** Absent: the service takes tokens for any API. */
  readonly audience?: string
  readonly used: ReplayMemory
}

/** The claims of a token that HelseID signed, that is valid now, and whose key the caller holds. */
export async function heldToken(
  call: ApiCall,
  reader: TokenReader,
  sts: Sts,
): Promise<{ readonly claims: Claims } | Refused> {
  if (call.authorization === undefined || call.authorization === '') {
    return refused(
      401,
      undefined,
      'The header Authorization is missing. Call with "Authorization: DPoP <access token>" and a DPoP proof.',
    )
  }
  const accessToken = /^DPoP +(?<token>[A-Za-z0-9._~+/=-]+) *$/i.exec(call.authorization)?.groups?.['token']
  if (accessToken === undefined) {
    const scheme = call.authorization.split(' ')[0]
    return refused(
      401,
      'invalid_token',
      `${reader.name} takes "Authorization: DPoP <access token>" only; this call has the scheme ${shown(scheme)}.`,
    )
  }

  const token = receivedJws(accessToken)
  if (token === undefined) return refused(401, 'invalid_token', 'The access token is not a signed JWT.')
  const alg = token.header.alg
  if (alg !== 'RS256')
    return refused(
      401,
      'invalid_token',
      `The alg of the access token must be "RS256", as HelseID signs; it is ${shown(alg)}.`,
    )
  if (!(await signedByOneOf(token, sts.keys.publicJwks)))
    return refused(401, 'invalid_token', 'The signature of the access token is not made by HelseID.')
  const tokenFault = accessTokenFault(token.header.typ, token.claims, reader.audience, sts)
  if (tokenFault !== undefined) return refused(401, 'invalid_token', tokenFault)

  const bound = boundKey(token.claims)
  if (!bound.found) return refused(401, 'invalid_token', bound.fault)
  const verdict = await judgeProof(
    call.dpop,
    { method: call.method, url: call.url, token: { accessToken, jkt: bound.jkt } },
    { settings: sts.settings, used: reader.used, now: sts.now() },
  )
  return verdict.proven ? { claims: token.claims } : refused(401, 'invalid_dpop_proof', verdict.fault)
}

function accessTokenFault(
  typ: string | undefined,
  { iss, aud, exp, nbf }: Claims,
  audience: string | undefined,
  sts: Sts,
): string | undefined {
  const now = sts.now()
  if (typ !== 'at+jwt' && typ !== 'JWT')
    return `The typ of the access token must be "at+jwt" or "JWT"; it is ${shown(typ)}.`
  if (iss !== sts.issuer) return `The iss of the access token must be ${shown(sts.issuer)}; it is ${shown(iss)}.`
  if (audience !== undefined && aud !== audience && !(Array.isArray(aud) && aud.length === 1 && aud[0] === audience)) {
    return `The aud of the access token must be ${shown(audience)}, alone; it is ${shown(aud)}.`
  }
  if (typeof exp !== 'number') return 'The access token lacks exp.'
  if (exp <= now - clockLeewaySeconds) return `The access token expired ${now - exp} s ago.`
  if (nbf !== undefined && typeof nbf !== 'number')
    return `The nbf of the access token must be a number; it is ${shown(nbf)}.`
  if (nbf !== undefined && nbf > now + clockLeewaySeconds)
    return `The access token is not valid yet: nbf is ${nbf - now} s ahead.`
  return undefined
}

function boundKey({
  cnf,
}: Claims): { readonly found: true; readonly jkt: string } | { readonly found: false; readonly fault: string } {
  if (typeof cnf !== 'object' || cnf === null)
    return { found: false, fault: 'The access token lacks cnf: it is not bound to a DPoP key.' }
  const jkt: unknown = 'jkt' in cnf ? cnf.jkt : undefined
  return typeof jkt === 'string'
    ? { found: true, jkt }
    : { found: false, fault: 'The access token lacks cnf.jkt: it is not bound to a DPoP key.' }
}

/** The identity, or what is missing from it. That a token with both journal-id and sfm-id is wrong is nowhere said, so it is let in. */
function identityOf(claims: Claims, personOptional: boolean): ApiIdentity | string {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const pid = text(claim.pid)
  const orgnrParent = text(claim.orgnrParent)
  const supplier = text(claim.orgnrSupplier)
  const clientId = text('client_id')
  const [journalId, sfmId, orgnrChild, hprNumber] = [
    text(claim.journalId),
    text(claim.sfmId),
    text(claim.orgnrChild),
    text(claim.hprNumber),
  ]
  if (pid === undefined && !personOptional) return missing(claim.pid, 'no one is signed in with it')
  if (pid !== undefined && String(claims[claim.securityLevel]) !== '4')
    return `${claim.securityLevel} must be 4; it is ${shown(claims[claim.securityLevel])}.`
  if (orgnrParent === undefined)
    return missing(claim.orgnrParent, 'name the organisation in assertion_details, helseid_authorization')
  if (supplier === undefined) return missing(claim.orgnrSupplier, 'the owner of the client')
  if (clientId === undefined) return missing('client_id', 'the client')
  if (journalId === undefined && sfmId === undefined) {
    return missing(
      claim.journalId,
      `name the SFM instance in assertion_details; only a single-tenant client has ${claim.sfmId} instead`,
    )
  }
  return {
    ...defined({ pid, hprNumber }),
    orgnrParent,
    ...defined({ orgnrChild, journalId, sfmId }),
    clientId,
    supplier,
  }
}

function missing(name: string, why: string): string {
  return `The access token lacks the claim ${name} (${why}).`
}

/** The challenge of RFC 9449 7.1. A call without credentials gets no error code, for it made no mistake yet (RFC 6750 3.1). */
function refused(status: 401 | 403, error: string | undefined, diagnostics: string): Refused {
  const algs = `algs="${approvedAlgorithms.join(' ')}"`
  const wwwAuthenticate =
    error === undefined
      ? `DPoP ${algs}`
      : `DPoP error="${error}", error_description="${quotable(diagnostics)}", ${algs}`
  return { admitted: false, status, wwwAuthenticate, diagnostics }
}

/** What may stand between the quotes of a header: printable ASCII without quote and backslash. */
function quotable(text: string): string {
  return text.replaceAll('"', "'").replaceAll(/[^\x20-\x5b\x5d-\x7e]/g, '?')
}
