import { constants, createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto'

import { items, type JsonRecord, member, record, text } from '../../record/json-value.js'

/** A signed token (JWS, compact form), taken apart. Nothing in it is trusted before its signature is. */
export interface JsonWebToken {
  readonly header: JsonRecord
  readonly payload: JsonRecord
  readonly signed: string
  readonly signature: Buffer
}

/** What HelseID approves for clients, proofs and tokens: RSA, RSA-PSS and ECDSA with SHA-2. */
export const approvedAlgorithms: readonly string[] = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
]

/** The token in a text; undefined when it is none. */
export function parseToken(value: string): JsonWebToken | undefined {
  const [header = '', payload = '', signature = '', ...more] = value.split('.')
  const parsed = { header: jsonOf(header), payload: jsonOf(payload) }
  if (more.length > 0 || signature === '' || parsed.header === undefined || parsed.payload === undefined)
    return undefined
  return {
    header: parsed.header,
    payload: parsed.payload,
    signed: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

function jsonOf(part: string): JsonRecord | undefined {
  try {
    return record(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
  } catch {
    return undefined
  }
}

export const algorithmOf = ({ header }: JsonWebToken): string | undefined => text(header['alg'])

/** Whether the token was signed with that key, by an approved algorithm. */
export function isSignedWith(token: JsonWebToken, jwk: unknown): boolean {
  const algorithm = algorithmOf(token)
  if (algorithm === undefined || !approvedAlgorithms.includes(algorithm)) return false
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })
    if (key.asymmetricKeyType !== (algorithm.startsWith('ES') ? 'ec' : 'rsa')) return false
    return verify(
      `sha${algorithm.slice(2)}`,
      Buffer.from(token.signed, 'ascii'),
      optionsFor(algorithm, key),
      token.signature,
    )
  } catch {
    return false
  }
}

function optionsFor(algorithm: string, key: KeyObject) {
  if (algorithm.startsWith('ES')) return { key, dsaEncoding: 'ieee-p1363' as const }
  if (algorithm.startsWith('PS'))
    return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
  return { key, padding: constants.RSA_PKCS1_PADDING }
}

/** Whether a key of the set signed the token: the one with its kid, or any when it names none. */
export function isSignedByOneOf(token: JsonWebToken, jwks: unknown): boolean {
  const kid = text(token.header['kid'])
  const keys = items(member(jwks, 'keys'))
  const named = keys.filter((key) => kid === undefined || member(key, 'kid') === kid)
  return named.some((key) => isSignedWith(token, key))
}

/** RFC 7638 thumbprint; undefined when the key lacks a member. */
export function thumbprint(jwk: unknown): string | undefined {
  const names = member(jwk, 'kty') === 'EC' ? ['crv', 'kty', 'x', 'y'] : ['e', 'kty', 'n']
  const members = names.map((name) => [name, text(member(jwk, name))])
  if (members.some(([, value]) => value === undefined)) return undefined
  return sha256(JSON.stringify(Object.fromEntries(members)))
}

/** base64url of the SHA-256 of a text. */
export const sha256 = (value: string): string => createHash('sha256').update(value).digest('base64url')

/** Members that only a private (or a shared) key has. */
export function isPublicOnly(jwk: unknown): boolean {
  return ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].every((name) => member(jwk, name) === undefined)
}

/** A time in a token, in seconds. NumericDate is a number. */
export function secondsOf(token: JsonWebToken, claim: string): number | undefined {
  const value = token.payload[claim]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
