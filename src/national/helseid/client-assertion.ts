import { parameter, requiredParameter } from './form-body.js'
import { invalidClient, invalidRequest, shown } from './oauth-refusal.js'
import type { ReceivedJws } from './received-jws.js'
import { receivedJws, signedByOneOf } from './received-jws.js'
import type { RegisteredClient } from './registered-client.js'
import type { HelseIdSettings } from './settings.js'
import { clockLeewaySeconds } from './settings.js'
import { approvedAlgorithms } from './signing-algorithms.js'
import type { Sts } from './sts.js'
import { assertionSeconds } from './sts.js'

/** A client that proved who it is, and what its assertion said. */
export interface AuthenticatedClient {
  readonly client: RegisteredClient
  readonly claims: Readonly<Record<string, unknown>>
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * Lets a client in by private_key_jwt, the only way HelseID has. A fresh assertion for each call: its `jti` is good once.
 * Throws `invalid_client` (401) with the reason, `invalid_request` (400) where a parameter is missing.
 */
export async function authenticateClient(
  form: URLSearchParams,
  authorization: string | undefined,
  sts: Sts,
): Promise<AuthenticatedClient> {
  const assertion = presentedAssertion(form, authorization)
  const clientId = requiredParameter(form, 'client_id')
  const client = sts.clients().find((candidate) => candidate.clientId === clientId)
  if (client === undefined) throw invalidClient(`No client with the id ${shown(clientId)} is registered.`)

  const jws = receivedJws(assertion)
  if (jws === undefined) throw invalidClient('The client_assertion is not a signed JWT.')
  const headerFault = assertionHeaderFault(jws.header, sts.settings)
  if (headerFault !== undefined) throw invalidClient(headerFault)
  if (!(await signedByOneOf(jws, client.jwks))) {
    throw invalidClient(
      `The signature of the client assertion does not verify with a registered key of ${client.clientId} with kid ${shown(jws.header.kid)}.`,
    )
  }
  const claimsFault = assertionClaimsFault(jws.claims, { issuer: sts.issuer, clientId, now: sts.now() })
  if (claimsFault !== undefined) throw invalidClient(claimsFault)
  if (!sts.usedAssertions.firstTime(`${clientId} ${String(jws.claims['jti'])}`, sts.now())) {
    throw invalidClient(
      `The client assertion with jti ${shown(jws.claims['jti'])} was used before. Make a new one for each call, PAR and token apart.`,
    )
  }
  return { client, claims: jws.claims }
}

function presentedAssertion(form: URLSearchParams, authorization: string | undefined): string {
  if (authorization !== undefined || form.has('client_secret')) {
    throw invalidClient(
      'Client secrets are not allowed. Sign in with private_key_jwt: client_assertion and client_assertion_type.',
    )
  }
  const assertion = parameter(form, 'client_assertion')
  if (assertion === undefined)
    throw invalidClient('The parameter client_assertion is missing: clients sign in with private_key_jwt.')
  const type = parameter(form, 'client_assertion_type')
  if (type !== assertionType)
    throw invalidRequest(`The client_assertion_type must be "${assertionType}"; it is ${shown(type)}.`)
  return assertion
}

/** The first thing wrong with the header: `alg`, `kid` and `typ` are all there in every NHN page and sample. */
function assertionHeaderFault(header: ReceivedJws['header'], settings: HelseIdSettings): string | undefined {
  const types = ['client-authentication+jwt', ...(settings.assertionTypJwtAccepted ? ['JWT'] : [])]
  if (header.typ === undefined || !types.includes(header.typ)) {
    return `The typ of the client assertion must be "client-authentication+jwt"; it is ${shown(header.typ)}.`
  }
  if (header.alg === undefined || !approvedAlgorithms.includes(header.alg)) {
    return `The alg of the client assertion must be one of ${approvedAlgorithms.join(', ')}; it is ${shown(header.alg)}.`
  }
  if (typeof header.kid !== 'string' || header.kid === '')
    return 'The client assertion lacks kid, which names the registered key.'
  return undefined
}

/**
 * The first thing wrong with the claims. `exp` and `jti` must be there; `iat` and `nbf` are checked when they are (that HelseID demands
 * them is not known), and an `iat` written as a string is let through, for NHN's own examples have it so.
 */
function assertionClaimsFault(
  claims: Readonly<Record<string, unknown>>,
  expected: { readonly issuer: string; readonly clientId: string; readonly now: number },
): string | undefined {
  const { iss, sub, aud, exp, nbf, iat, jti } = claims
  const { issuer, clientId, now } = expected
  if (iss !== clientId)
    return `The iss of the client assertion must be the client_id ${shown(clientId)}; it is ${shown(iss)}.`
  if (sub !== clientId)
    return `The sub of the client assertion must be the client_id ${shown(clientId)}; it is ${shown(sub)}.`
  if (!isOnly(aud, issuer))
    return `The aud of the client assertion must be the issuer ${shown(issuer)} exactly as in the metadata; it is ${shown(aud)}.`
  if (typeof exp !== 'number')
    return `The client assertion must have exp, a number of seconds since 1970; it is ${shown(exp)}.`
  if (exp <= now - clockLeewaySeconds) return `The client assertion expired ${now - exp} s ago.`
  if (exp > now + assertionSeconds + clockLeewaySeconds) {
    return `The client assertion lives too long: exp is ${exp - now} s ahead, and may be at most ${assertionSeconds} s.`
  }
  if (nbf !== undefined && typeof nbf !== 'number')
    return `The nbf of the client assertion must be a number; it is ${shown(nbf)}.`
  if (nbf !== undefined && nbf > now + clockLeewaySeconds)
    return `The client assertion is not valid yet: nbf is ${nbf - now} s ahead.`
  if (iat !== undefined && !isTime(iat))
    return `The iat of the client assertion must be a number of seconds since 1970; it is ${shown(iat)}.`
  if (typeof jti !== 'string' || jti === '') return 'The client assertion lacks jti, a unique string.'
  return undefined
}

function isOnly(aud: unknown, issuer: string): boolean {
  return aud === issuer || (Array.isArray(aud) && aud.length === 1 && aud[0] === issuer)
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value))
}
