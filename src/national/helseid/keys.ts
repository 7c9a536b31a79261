import type { CryptoKey, JSONWebKeySet, JWK } from 'jose'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'

/** HelseID's own signing key and what it publishes of it. Making one takes a tenth of a second: once per process is enough. */
export interface HelseIdKeys {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicJwks: JSONWebKeySet
}

/** A key pair for a client that is made for a run. Both halves carry `kid`, `alg` PS256 and `use` sig. */
export interface ClientKeys {
  readonly publicJwk: JWK
  readonly privateJwk: JWK
}

/** HelseID signs its tokens with RS256, as its metadata says. */
export async function helseIdKeys(): Promise<HelseIdKeys> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const publicJwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  return { kid, privateKey, publicJwks: { keys: [{ ...publicJwk, kid, alg: 'RS256', use: 'sig' }] } }
}

export async function clientKeys(): Promise<ClientKeys> {
  const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true })
  const publicJwk = await exportJWK(publicKey)
  const about = { kid: await calculateJwkThumbprint(publicJwk), alg: 'PS256', use: 'sig' }
  return { publicJwk: { ...publicJwk, ...about }, privateJwk: { ...(await exportJWK(privateKey)), ...about } }
}
