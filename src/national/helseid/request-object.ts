import { OAuthRefusal, shown } from './oauth-refusal.js'
import { receivedJws, signedByOneOf } from './received-jws.js'
import type { RegisteredClient } from './registered-client.js'
import { clockLeewaySeconds } from './settings.js'
import { approvedAlgorithms } from './signing-algorithms.js'
import type { Sts } from './sts.js'

/**
 * Reads the request object in a pushed request: a JWT signed by the client, whose claims are the parameters (RFC 9101). What it says of
 * its sender, receiver and lifetime must hold where it says so. Throws `invalid_request_object`.
 */
export async function requestObjectClaims(
  compact: string,
  client: RegisteredClient,
  sts: Sts,
): Promise<Readonly<Record<string, unknown>>> {
  const jws = receivedJws(compact)
  if (jws === undefined) throw refusal('The request object is not a signed JWT.')
  if (jws.header.alg === undefined || !approvedAlgorithms.includes(jws.header.alg)) {
    throw refusal(
      `The alg of the request object must be one of ${approvedAlgorithms.join(', ')}; it is ${shown(jws.header.alg)}.`,
    )
  }
  if (!(await signedByOneOf(jws, client.jwks)))
    throw refusal(`The signature of the request object does not verify with a registered key of ${client.clientId}.`)
  const fault = requestObjectFault(jws.claims, { clientId: client.clientId, issuer: sts.issuer, now: sts.now() })
  if (fault !== undefined) throw refusal(fault)
  return jws.claims
}

function requestObjectFault(
  { iss, client_id, aud, exp, nbf, request, request_uri }: Readonly<Record<string, unknown>>,
  { clientId, issuer, now }: { readonly clientId: string; readonly issuer: string; readonly now: number },
): string | undefined {
  if (iss !== undefined && iss !== clientId)
    return `The iss of the request object must be the client_id; it is ${shown(iss)}.`
  if (client_id !== undefined && client_id !== clientId)
    return `The client_id in the request object is another than the one outside: ${shown(client_id)}.`
  if (aud !== undefined && ![aud].flat().includes(issuer))
    return `The aud of the request object must be ${shown(issuer)}; it is ${shown(aud)}.`
  if (exp !== undefined && (typeof exp !== 'number' || exp <= now - clockLeewaySeconds))
    return `The request object has expired: exp is ${shown(exp)}.`
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > now + clockLeewaySeconds))
    return `The request object is not valid yet: nbf is ${shown(nbf)}.`
  if (request !== undefined || request_uri !== undefined) return 'A request object may not hold request or request_uri.'
  return undefined
}

function refusal(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_request_object', description)
}
