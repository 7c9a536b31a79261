import type { CryptoKey, JSONWebKeySet, ProtectedHeaderParameters } from 'jose'
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose'
import { approvedAlgorithms } from './signing-algorithms.js'

/** A JWT as it came, before anything is believed. `claims` has the types of what was sent, not of what should have been. */
export interface ReceivedJws {
  readonly compact: string
  readonly header: ProtectedHeaderParameters
  readonly claims: Readonly<Record<string, unknown>>
}

/** Takes a compact JWS apart. `undefined` when it is not one, or its payload is not a JSON object. */
export function receivedJws(compact: string): ReceivedJws | undefined {
  try {
    return { compact, header: decodeProtectedHeader(compact), claims: decodeJwt(compact) }
  } catch {
    return undefined
  }
}

/** Whether this key made the signature, with an approved algorithm that fits the key. */
export async function signedBy(jws: ReceivedJws, key: CryptoKey | Uint8Array): Promise<boolean> {
  return verifies(compactVerify(jws.compact, key, { algorithms: [...approvedAlgorithms] }))
}

/** Whether the key that `kid` names in the set made the signature. */
export async function signedByOneOf(jws: ReceivedJws, keys: JSONWebKeySet): Promise<boolean> {
  return verifies(compactVerify(jws.compact, keySet(keys), { algorithms: [...approvedAlgorithms] }))
}

async function verifies(verification: Promise<unknown>): Promise<boolean> {
  return verification.then(
    () => true,
    () => false,
  )
}

type KeySet = ReturnType<typeof createLocalJWKSet>
const imported = new WeakMap<JSONWebKeySet, KeySet>()

/** Importing a key costs more than verifying with it, so a set is imported once. */
function keySet(keys: JSONWebKeySet): KeySet {
  const known = imported.get(keys)
  if (known !== undefined) return known
  const fresh = createLocalJWKSet(keys)
  imported.set(keys, fresh)
  return fresh
}
