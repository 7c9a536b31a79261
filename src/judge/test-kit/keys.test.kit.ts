/** The keys of HelseID, the client and its proofs, and signing with them. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

import type { Json } from './fhir-parts.test.kit.js'

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const helseIdKey = keyPair()
export const clientKey = keyPair()
export const proofKey = keyPair()
export const strangersKey = keyPair()

export type Pair = ReturnType<typeof keyPair>

export function signed(key: KeyObject, header: Json, payload: Json): string {
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

export const jwkOf = (pair: Pair) => pair.publicKey.export({ format: 'jwk' }) as Json
export const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

export const thumbprintOf = (pair: Pair) => {
  const { crv, kty, x, y } = jwkOf(pair)
  return digest(JSON.stringify({ crv, kty, x, y }))
}
