import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { text } from '../../record/json-value.js'
import { type Fault, fault, faults } from '../defect.js'
import {
  algorithmOf,
  approvedAlgorithms,
  isPublicOnly,
  isSignedWith,
  type JsonWebToken,
  parseToken,
  secondsOf,
  sha256,
  thumbprint,
} from './json-web-token.js'

const krav = 'HELSEID-DPOP'

/**
 * How far a proof's iat may be from when the call was received. No source gives SFM's or HelseID's window
 * (samples use 1 to 10 seconds); a minute allows for a slow machine, and still tells a proof that was kept.
 */
export const proofWindowSeconds = 60

export interface ProofExpectation {
  /** The token that the proof is to be bound to; undefined at the token endpoint. */
  readonly accessToken: string | undefined
  /** The address of the service, for a record that has the path only. */
  readonly base: string
}

/** The values of a header, in order. */
export function headerValues({ request: { headers } }: RecordedExchange, name: string): readonly string[] {
  return headers.flatMap(([key, value]) => (key?.toLowerCase() === name && value !== undefined ? [value] : []))
}

/** The jti of the call's proof, to see whether it was used before. */
function proofId(exchange: RecordedExchange): string | undefined {
  const [proof] = headerValues(exchange, 'dpop')
  return proof === undefined ? undefined : text(parseToken(proof)?.payload['jti'])
}

/** Which call used each proof first, by jti. */
export function firstUses(exchanges: readonly RecordedExchange[]): ReadonlyMap<string, RecordedExchange> {
  const first = new Map<string, RecordedExchange>()
  for (const exchange of exchanges) {
    const id = proofId(exchange)
    if (id !== undefined && !first.has(id)) first.set(id, exchange)
  }
  return first
}

/** A proof is for one call, whichever service it went to. */
export function reuseFaults(
  exchange: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Fault[] {
  const id = proofId(exchange)
  const earlier = id === undefined ? undefined : first.get(id)
  if (id === undefined || earlier === undefined || earlier === exchange) return []
  return [
    fault(
      krav,
      `DPoP-beviset (jti ${id}) er brukt før, i ${earlier.id}.`,
      `The DPoP proof (jti ${id}) was used before, in ${earlier.id}.`,
      {
        nb: 'Et nytt bevis for hvert kall.',
        en: 'A new proof for each call.',
      },
    ),
  ]
}

/** What is wrong with the DPoP proof of a call: made for this method, this address, this token, now, and by the holder of its key. */
export function proofFaults(exchange: RecordedExchange, expectation: ProofExpectation): readonly Fault[] {
  const proofs = headerValues(exchange, 'dpop')
  const [proof] = proofs
  if (proof === undefined) return [fault(krav, 'Kallet mangler DPoP-bevis.', 'The call lacks a DPoP proof.')]
  if (proofs.length > 1) return [fault(krav, 'Kallet har flere DPoP-bevis.', 'The call has several DPoP proofs.')]
  const token = parseToken(proof)
  if (token === undefined)
    return [fault(krav, 'DPoP-beviset er ikke et signert JWT.', 'The DPoP proof is no signed JWT.')]
  return [...headerFaults(token), ...claimFaults(token, exchange, expectation)]
}

function headerFaults(token: JsonWebToken): readonly Fault[] {
  const { typ, jwk } = token.header
  const algorithm = algorithmOf(token)
  return faults(
    [
      typ === 'dpop+jwt',
      fault(krav, `DPoP-beviset har typ «${String(typ)}».`, `The DPoP proof has typ "${String(typ)}".`, {
        nb: 'dpop+jwt',
        en: 'dpop+jwt',
      }),
    ],
    [
      algorithm !== undefined && approvedAlgorithms.includes(algorithm),
      fault(
        krav,
        `DPoP-beviset er signert med ${algorithm ?? 'ingen algoritme'}, som HelseID ikke godtar.`,
        `The DPoP proof is signed with ${algorithm ?? 'no algorithm'}, which HelseID does not approve.`,
      ),
    ],
    [
      jwk !== undefined && isPublicOnly(jwk),
      fault(
        krav,
        'DPoP-beviset har ikke en offentlig nøkkel alene i jwk.',
        'The DPoP proof does not have a public key alone in jwk.',
      ),
    ],
    [
      isSignedWith(token, jwk),
      fault(
        krav,
        'DPoP-bevisets signatur stemmer ikke med nøkkelen i det.',
        'The signature of the DPoP proof does not fit its key.',
      ),
    ],
  )
}

function claimFaults(
  token: JsonWebToken,
  exchange: RecordedExchange,
  { accessToken, base }: ProofExpectation,
): readonly Fault[] {
  const { jti, htm, htu, ath } = token.payload
  const { method, url } = exchange.request
  const issued = secondsOf(token, 'iat')
  const received = Date.parse(exchange.received) / 1000
  const address = withoutQuery(url, base)
  // The record may name this machine otherwise (127.0.0.1, localhost) than the address that the EPJ was given.
  const asGiven = atOriginOf(base, address)
  return faults(
    [text(jti) !== undefined, fault(krav, 'DPoP-beviset mangler jti.', 'The DPoP proof lacks jti.')],
    [
      htm === method,
      fault(
        krav,
        `DPoP-beviset er laget for metoden ${String(htm)}, kallet er ${method}.`,
        `The DPoP proof was made for the method ${String(htm)}, the call is ${method}.`,
      ),
    ],
    [
      typeof htu === 'string' && (sameAddress(htu, address) || sameAddress(htu, asGiven)),
      fault(
        krav,
        `DPoP-beviset er laget for ${String(htu)}, kallet gikk til ${address}.`,
        `The DPoP proof was made for ${String(htu)}, the call went to ${address}.`,
      ),
    ],
    [
      issued !== undefined && Math.abs(received - issued) <= proofWindowSeconds,
      fault(
        krav,
        `DPoP-bevisets iat (${issued === undefined ? 'mangler' : new Date(issued * 1000).toISOString()}) er ikke da kallet ble mottatt (${exchange.received}).`,
        `The iat of the DPoP proof (${issued === undefined ? 'missing' : new Date(issued * 1000).toISOString()}) is not when the call was received (${exchange.received}).`,
      ),
    ],
    [
      accessToken === undefined || ath === sha256(accessToken),
      fault(
        krav,
        'DPoP-bevisets ath er ikke avtrykket av tokenet i kallet.',
        'The ath of the DPoP proof is not the digest of the token in the call.',
      ),
    ],
  )
}

/** The thumbprint of the key that made the call's proof. */
export function proofKey(exchange: RecordedExchange): string | undefined {
  const [proof] = headerValues(exchange, 'dpop')
  return proof === undefined ? undefined : thumbprint(parseToken(proof)?.header['jwk'])
}

/** An address without query and fragment; a path alone stands below `base`. */
function withoutQuery(url: string, base: string): string {
  const whole = addressOf(url, base)
  return whole === undefined ? url : `${whole.origin}${whole.pathname}`
}

function atOriginOf(base: string, address: string): string {
  const [given, called] = [addressOf(base), addressOf(address)]
  return given === undefined || called === undefined ? address : `${given.origin}${called.pathname}`
}

/** Letter case of scheme and host, a default port and percent-encoding aside (RFC 9449 4.3). */
function sameAddress(one: string, other: string): boolean {
  const first = addressOf(one)
  const second = addressOf(other)
  if (first === undefined || second === undefined || first.search !== '' || first.hash !== '') return one === other
  return first.origin === second.origin && decoded(first.pathname) === decoded(second.pathname)
}

function addressOf(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
