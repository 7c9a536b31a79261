import { createHash } from 'node:crypto'

import type { CryptoKey, JWK } from 'jose'
import { calculateJwkThumbprint, importJWK } from 'jose'
import { shown } from './oauth-refusal.js'
import type { ReceivedJws } from './received-jws.js'
import { receivedJws, signedBy } from './received-jws.js'
import type { ReplayMemory } from './replay-memory.js'
import type { HelseIdSettings } from './settings.js'
import { approvedAlgorithms } from './signing-algorithms.js'

/** What a proof must be made for. */
export interface ProvenCall {
  readonly method: string
  /** As received; query and fragment are left out of the comparison. */
  readonly url: string
  /** At an API: the token the proof goes with, and the thumbprint in its `cnf.jkt`. */
  readonly token?: { readonly accessToken: string; readonly jkt: string }
}

export type ProofVerdict =
  | { readonly proven: true; readonly jkt: string; readonly nonce: unknown }
  | { readonly proven: false; readonly fault: string }

interface ProofRules {
  readonly settings: Pick<HelseIdSettings, 'dpopPastSeconds' | 'dpopFutureSeconds'>
  readonly used: ReplayMemory
  /** Seconds since 1970. */
  readonly now: number
}

/**
 * Judges a DPoP proof, in the order of NHN's sample validator: header (typ, alg, jwk, no private key, thumbprint), signature, ath, jti,
 * htm, htu, iat, and last whether it was used before.
 */
export async function judgeProof(
  proof: string | undefined,
  call: ProvenCall,
  rules: ProofRules,
): Promise<ProofVerdict> {
  if (proof === undefined || proof === '') return unproven('The header DPoP is missing.')
  const jws = receivedJws(proof)
  if (jws === undefined) return unproven('The header DPoP is not exactly one signed JWT.')

  const headerFault = proofHeaderFault(jws.header)
  if (headerFault !== undefined) return unproven(headerFault)
  const key = await publicKey(jws.header)
  if (key === undefined)
    return unproven(`The jwk of the DPoP proof is not a public key that fits alg ${shown(jws.header.alg)}.`)
  if (call.token !== undefined && call.token.jkt !== key.jkt) {
    return unproven(
      'The DPoP proof is made with another key than the access token is bound to: the thumbprint of jwk is not the cnf.jkt of the token.',
    )
  }
  if (!(await signedBy(jws, key.key))) return unproven('The signature of the DPoP proof does not verify with its jwk.')

  const claimsFault = proofClaimsFault(jws.claims, call, rules)
  if (claimsFault !== undefined) return unproven(claimsFault)
  if (!rules.used.firstTime(String(jws.claims['jti']), rules.now)) {
    return unproven(
      `The DPoP proof with jti ${shown(jws.claims['jti'])} was used before. Make a new proof for each call.`,
    )
  }
  return { proven: true, jkt: key.jkt, nonce: jws.claims['nonce'] }
}

function proofHeaderFault({ typ, alg, jwk }: ReceivedJws['header']): string | undefined {
  if (typ !== 'dpop+jwt') return `The typ of the DPoP proof must be "dpop+jwt"; it is ${shown(typ)}.`
  if (alg === undefined || !approvedAlgorithms.includes(alg)) {
    return `The alg of the DPoP proof must be one of ${approvedAlgorithms.join(', ')}; it is ${shown(alg)}.`
  }
  if (typeof jwk !== 'object') return 'The DPoP proof lacks the header jwk, the public key.'
  if (privateMembers.some((name) => name in jwk))
    return 'The jwk of the DPoP proof holds a private key. Send the public key only.'
  return undefined
}

/** RSA and EC keys have `d`, RSA keys the primes too, shared secrets `k` (RFC 7518 6). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']

async function publicKey({
  jwk,
  alg,
}: ReceivedJws['header']): Promise<{ readonly key: CryptoKey | Uint8Array; readonly jkt: string } | undefined> {
  try {
    const given: JWK = { ...jwk }
    return { key: await importJWK(given, alg), jkt: await calculateJwkThumbprint(given) }
  } catch {
    return undefined
  }
}

function proofClaimsFault(
  claims: Readonly<Record<string, unknown>>,
  call: ProvenCall,
  { settings, now }: ProofRules,
): string | undefined {
  const { ath, jti, htm, htu, iat } = claims
  if (call.token !== undefined && ath !== accessTokenHash(call.token.accessToken)) {
    return `The ath of the DPoP proof must be the SHA-256 of the access token, in base64url; it is ${shown(ath)}.`
  }
  if (typeof jti !== 'string' || jti === '') return 'The DPoP proof lacks jti, a unique string.'
  if (htm !== call.method)
    return `The htm of the DPoP proof must be the method ${shown(call.method)}; it is ${shown(htm)}.`
  const address = withoutQuery(call.url)
  if (typeof htu !== 'string' || !sameAddress(htu, address)) {
    return `The htu of the DPoP proof must be the address ${shown(address)}, without query; it is ${shown(htu)}.`
  }
  if (typeof iat !== 'number')
    return `The DPoP proof must have iat, a number of seconds since 1970; it is ${shown(iat)}.`
  if (iat < now - settings.dpopPastSeconds)
    return `The DPoP proof is too old: iat is ${now - iat} s ago, and may be at most ${settings.dpopPastSeconds} s.`
  if (iat > now + settings.dpopFutureSeconds) {
    return `The DPoP proof is made in the future: iat is ${iat - now} s ahead, and may be at most ${settings.dpopFutureSeconds} s.`
  }
  return undefined
}

function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken, 'ascii').digest('base64url')
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '')
}

/** Equal, or equal when letter case of scheme and host and the default port are evened out (RFC 9449 4.3). */
function sameAddress(htu: string, address: string): boolean {
  if (htu === address) return true
  if (/[?#]/.test(htu) || !URL.canParse(htu) || !URL.canParse(address)) return false
  return new URL(htu).href === new URL(address).href
}

function unproven(fault: string): ProofVerdict {
  return { proven: false, fault }
}
