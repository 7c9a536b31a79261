import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { member, text } from '../../record/json-value.js'
import { type Defect, defect, defects, verbatim } from '../defect.js'
import { addressCalled, addressGiven, isSameAddress } from './called-address.js'
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
import { headerValues } from './request-header.js'

const krav = 'HELSEID-DPOP'

/**
 * How far a proof's iat may be from when the call was received. No source gives SFM's or HelseID's window
 * (samples use 1 to 10 seconds); a minute allows for a slow machine, and still reveals a proof that was kept.
 */
export const proofWindowSeconds = 60

export interface ProofExpectation {
  /** The token that the proof is to be bound to; undefined at the token endpoint. */
  readonly accessToken: string | undefined
  /** The address of the service, for a record that has the path only. */
  readonly base: string
}

/** What is wrong with the DPoP proof of a call: made for this method, this address, this token, now, and by the holder of its key. */
export function proofDefects(exchange: RecordedExchange, expectation: ProofExpectation): readonly Defect[] {
  const proofs = headerValues(exchange, 'dpop')
  const [proof] = proofs
  if (proof === undefined) return [defect(krav, words.missing)]
  if (proofs.length > 1) return [defect(krav, words.several)]
  const token = parseToken(proof)
  if (token === undefined) return [defect(krav, words.noToken)]
  return [...headerDefects(token), ...claimDefects(token, exchange, expectation)]
}

function headerDefects(token: JsonWebToken): readonly Defect[] {
  const { typ, jwk } = token.header
  const algorithm = algorithmOf(token)
  const isApproved = algorithm !== undefined && approvedAlgorithms.includes(algorithm)
  return defects(
    [typ === 'dpop+jwt', defect(krav, words.typ(typ), verbatim('dpop+jwt'))],
    [isApproved, defect(krav, words.algorithm(algorithm))],
    [jwk !== undefined && isPublicOnly(jwk), defect(krav, words.privateKey)],
    [isSignedWith(token, jwk), defect(krav, words.signature)],
  )
}

function claimDefects(
  token: JsonWebToken,
  exchange: RecordedExchange,
  { accessToken, base }: ProofExpectation,
): readonly Defect[] {
  const { jti, htm, htu, ath } = token.payload
  const { method, url } = exchange.request
  const address = addressCalled(url, base)
  const isForAddress =
    typeof htu === 'string' && (isSameAddress(htu, address) || isSameAddress(htu, addressGiven(base, address)))
  const issued = secondsOf(token, 'iat')
  const isFresh = issued !== undefined && Math.abs(Date.parse(exchange.received) / 1000 - issued) <= proofWindowSeconds
  return defects(
    [text(jti) !== undefined, defect(krav, words.noJti)],
    [htm === method, defect(krav, words.method(htm, method))],
    [isForAddress, defect(krav, words.address(htu, address))],
    [isFresh, defect(krav, words.issued(issued, exchange.received))],
    [accessToken === undefined || ath === sha256(accessToken), defect(krav, words.otherToken)],
  )
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
export function reuseDefects(
  exchange: RecordedExchange,
  first: ReadonlyMap<string, RecordedExchange>,
): readonly Defect[] {
  const id = proofId(exchange)
  const earlier = id === undefined ? undefined : first.get(id)
  if (id === undefined || earlier === undefined || earlier === exchange) return []
  return [defect(krav, words.usedBefore(id, earlier.id), words.newForEachCall)]
}

/** The token names the key that made the proof of the call (cnf.jkt). */
export function bindingDefects(token: JsonWebToken, call: RecordedExchange): readonly Defect[] {
  const bound = text(member(token.payload['cnf'], 'jkt'))
  const key = proofKey(call)
  return defects(
    [bound !== undefined, defect('SFM-AUTH-01', words.unbound)],
    [bound === undefined || key === undefined || bound === key, defect(krav, words.otherKey)],
  )
}

/** The thumbprint of the key that made the call's proof. */
function proofKey(exchange: RecordedExchange): string | undefined {
  const [proof] = headerValues(exchange, 'dpop')
  return proof === undefined ? undefined : thumbprint(parseToken(proof)?.header['jwk'])
}

const words = {
  missing: { nb: 'Kallet mangler DPoP-bevis.', en: 'The call lacks a DPoP proof.' },
  several: { nb: 'Kallet har flere DPoP-bevis.', en: 'The call has several DPoP proofs.' },
  noToken: { nb: 'DPoP-beviset er ikke et signert JWT.', en: 'The DPoP proof is no signed JWT.' },
  typ: (typ: unknown) => ({
    nb: `DPoP-beviset har typ «${String(typ)}».`,
    en: `The DPoP proof has typ "${String(typ)}".`,
  }),
  algorithm: (algorithm: string | undefined) => ({
    nb: `DPoP-beviset er signert med ${algorithm ?? 'ingen algoritme'}, som HelseID ikke godtar.`,
    en: `The DPoP proof is signed with ${algorithm ?? 'no algorithm'}, which HelseID does not approve.`,
  }),
  privateKey: {
    nb: 'DPoP-beviset har ikke en offentlig nøkkel alene i jwk.',
    en: 'The DPoP proof does not have a public key alone in jwk.',
  },
  signature: {
    nb: 'DPoP-bevisets signatur stemmer ikke med nøkkelen i det.',
    en: 'The signature of the DPoP proof does not fit its key.',
  },
  noJti: { nb: 'DPoP-beviset mangler jti.', en: 'The DPoP proof lacks jti.' },
  method: (htm: unknown, method: string) => ({
    nb: `DPoP-beviset er laget for metoden ${String(htm)}, kallet er ${method}.`,
    en: `The DPoP proof was made for the method ${String(htm)}, the call is ${method}.`,
  }),
  address: (htu: unknown, address: string) => ({
    nb: `DPoP-beviset er laget for ${String(htu)}, kallet gikk til ${address}.`,
    en: `The DPoP proof was made for ${String(htu)}, the call went to ${address}.`,
  }),
  issued: (seconds: number | undefined, received: string) => {
    const iat = seconds === undefined ? undefined : new Date(seconds * 1000).toISOString()
    return {
      nb: `DPoP-bevisets iat (${iat ?? 'mangler'}) er ikke da kallet ble mottatt (${received}).`,
      en: `The iat of the DPoP proof (${iat ?? 'missing'}) is not when the call was received (${received}).`,
    }
  },
  otherToken: {
    nb: 'DPoP-bevisets ath er ikke avtrykket av tokenet i kallet.',
    en: 'The ath of the DPoP proof is not the digest of the token in the call.',
  },
  usedBefore: (jti: string, earlier: string) => ({
    nb: `DPoP-beviset (jti ${jti}) er brukt før, i ${earlier}.`,
    en: `The DPoP proof (jti ${jti}) was used before, in ${earlier}.`,
  }),
  newForEachCall: { nb: 'Et nytt bevis for hvert kall.', en: 'A new proof for each call.' },
  unbound: {
    nb: 'Tokenet er ikke bundet til en DPoP-nøkkel (cnf.jkt).',
    en: 'The token is not bound to a DPoP key (cnf.jkt).',
  },
  otherKey: {
    nb: 'DPoP-beviset er laget med en annen nøkkel enn den tokenet er bundet til.',
    en: 'The DPoP proof was made with another key than the one the token is bound to.',
  },
}
