import { createHash, randomUUID } from 'node:crypto'

import type { CryptoKey, JWK, JWTPayload } from 'jose'
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose'
import { practitioner } from '../../scenario/world/people.js'
import type { HelseId, HelseIdKeys, HelseIdOptions, RegisteredClient } from './helseid.js'
import { clientKeys, helseId, helseIdKeys } from './helseid.js'

/** For tests: a client written by hand, so that each message can be made wrong in one place. It shares no code with the simulator. */

export const issuer = 'http://127.0.0.1:40123/helseid'
export const sfmUrl = 'http://127.0.0.1:40123/sfm/v2/Patient/$getMedication'
export const redirectUri = 'http://localhost:5010/callback'
export const scope = 'openid offline_access e-helse:sfm.api/sfm.api2'
export const clientId = '2f6c0d5e-8a55-4c0f-9f7b-0a2d6d1d7c11'
export const supplierOrgnr = '313999165'

const { organisation, ...klokUgle } = practitioner('ugle')
export const ugle = { practitioner: klokUgle, organisation }

export const journalId = organisation.journalId
export const journalDetails = { type: 'nhn:sfm:journal-id', value: { journal_id: journalId } }
export function organisationDetails(value: string, system = 'urn:oid:1.0.6523') {
  return {
    type: 'helseid_authorization',
    practitioner_role: { organization: { identifier: { system, type: 'ENH', value } } },
  }
}
export const bothDetails = [
  organisationDetails(`NO:ORGNR:${organisation.orgnrParent}:${organisation.orgnrChild}`),
  journalDetails,
]

export const verifier = 'en-kodeverifikator-med-minst-forti-tre-tegn-i-seg'
export const challenge = createHash('sha256').update(verifier).digest('base64url')

/** A change to a JWT: members set to undefined vanish. */
export interface Change {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  readonly key?: CryptoKey | Uint8Array
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
}

export interface KeyPair {
  readonly alg: string
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicJwk: JWK
}

export async function keyPair(alg: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const kid = randomUUID()
  return { alg, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg } }
}

export async function signedJwt(
  header: Readonly<Record<string, unknown>>,
  claims: JWTPayload,
  key: CryptoKey | Uint8Array,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'unset', ...withoutAbsent(header) }).sign(key)
}

/** A JWT that no key signed. */
export function unsignedJwt(header: Readonly<Record<string, unknown>>, claims: JWTPayload): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(withoutAbsent(header))}.${part(claims)}.`
}

/** The same JWT with another signature of the same length. */
export function withBrokenSignature(jwt: string): string {
  const at = jwt.lastIndexOf('.') + 10
  return `${jwt.slice(0, at)}${jwt.charAt(at) === 'A' ? 'B' : 'A'}${jwt.slice(at + 1)}`
}

export function accessTokenHash(accessToken: string): string {
  return createHash('sha256').update(accessToken).digest('base64url')
}

let helseIdsKeys: Promise<HelseIdKeys> | undefined
let clientsKeys: Promise<KeyPair> | undefined

async function ps256Pair(): Promise<KeyPair> {
  const { publicJwk, privateJwk } = await clientKeys()
  return {
    alg: 'PS256',
    kid: publicJwk.kid ?? '',
    publicJwk,
    privateKey: (await importJWK(privateJwk, 'PS256')) as CryptoKey,
  }
}

/** A HelseID with one client, and that client. The clock stands still until it is moved. */
export class HandmadeClient {
  readonly helseId: HelseId
  readonly keys: KeyPair
  readonly helseIdKeys: HelseIdKeys
  #now = new Date('2026-11-22T12:00:00Z')

  private constructor(
    keys: KeyPair,
    sharedKeys: HelseIdKeys,
    options: Partial<HelseIdOptions>,
    client: Partial<RegisteredClient>,
  ) {
    this.keys = keys
    this.helseIdKeys = sharedKeys
    const registered: RegisteredClient = {
      clientId,
      jwks: { keys: [keys.publicJwk] },
      redirectUris: [redirectUri],
      supplierOrgnr,
      tenancy: 'multi',
      ...client,
    }
    const other: RegisteredClient = { ...registered, clientId: 'another-client' }
    this.helseId = helseId({
      issuer,
      keys: sharedKeys,
      clients: () => [registered, other],
      signedIn: () => ugle,
      now: () => this.#now,
      ...options,
    })
  }

  static async at(
    options: Partial<HelseIdOptions> & {
      readonly client?: Partial<RegisteredClient>
      readonly clientKeys?: KeyPair
    } = {},
  ): Promise<HandmadeClient> {
    const { client, clientKeys: own, ...rest } = options
    helseIdsKeys ??= helseIdKeys()
    clientsKeys ??= ps256Pair()
    return new HandmadeClient(own ?? (await clientsKeys), await helseIdsKeys, rest, client ?? {})
  }

  get seconds(): number {
    return this.#now.getTime() / 1000
  }

  wait(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000)
  }

  async assertion({ header, claims, key }: Change = {}): Promise<string> {
    const now = this.seconds
    return signedJwt(
      { alg: this.keys.alg, kid: this.keys.kid, typ: 'client-authentication+jwt', ...header },
      { iss: clientId, sub: clientId, aud: issuer, iat: now, nbf: now, exp: now + 60, jti: randomUUID(), ...claims },
      key ?? this.keys.privateKey,
    )
  }

  async proof(
    change: Change = {},
    call: { readonly method: string; readonly url: string; readonly accessToken?: string } = tokenCall,
  ): Promise<string> {
    const { header, claims } = this.proofParts(change, call)
    return signedJwt(header, claims, change.key ?? this.keys.privateKey)
  }

  proofParts(change: Change, call: { readonly method: string; readonly url: string; readonly accessToken?: string }) {
    const { kty, n, e, crv, x, y } = this.keys.publicJwk
    return {
      header: { alg: this.keys.alg, typ: 'dpop+jwt', jwk: withoutAbsent({ kty, n, e, crv, x, y }), ...change.header },
      claims: withoutAbsent({
        jti: randomUUID(),
        htm: call.method,
        htu: call.url,
        iat: this.seconds,
        ...(call.accessToken === undefined ? {} : { ath: accessTokenHash(call.accessToken) }),
        ...change.claims,
      }),
    }
  }

  async authentication(change: Change = {}): Promise<Record<string, string>> {
    return {
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await this.assertion(change),
    }
  }

  /** PAR. Parameters set to undefined vanish. */
  async push(
    change: Readonly<Record<string, string | undefined>> = {},
    assertion: Change = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const request = {
      scope,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'tilstand',
      nonce: 'engangsord',
    }
    return this.post('/connect/par', { ...(await this.authentication(assertion)), ...request, ...change }, headers)
  }

  async authorize(query: Readonly<Record<string, string>>): Promise<Answer & { readonly location: URL | undefined }> {
    const response = await this.helseId.fetch(
      new Request(`${issuer}/connect/authorize?${new URLSearchParams(query).toString()}`),
    )
    const location = response.headers.get('location')
    return { ...(await answer(response)), location: location === null ? undefined : new URL(location) }
  }

  async code(change: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
    const pushed = await this.push(change)
    const { location } = await this.authorize({ client_id: clientId, request_uri: String(pushed.body['request_uri']) })
    return location?.searchParams.get('code') ?? ''
  }

  /** The token endpoint, with a proof of its own when none is given. */
  async token(
    form: Readonly<Record<string, string | undefined>>,
    assertion: Change = {},
    headers?: Record<string, string>,
  ): Promise<Answer> {
    return this.post(
      '/connect/token',
      { ...(await this.authentication(assertion)), ...form },
      headers ?? { DPoP: await this.proof() },
    )
  }

  async exchange(code: string, assertion: Change = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.token(
      { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
      assertion,
      headers,
    )
  }

  async refresh(refreshToken: unknown, assertion: Change = {}): Promise<Answer> {
    return this.token({ grant_type: 'refresh_token', refresh_token: String(refreshToken) }, assertion)
  }

  /** A token for the client itself, without a user. */
  async clientCredentials(
    change: Readonly<Record<string, string | undefined>> = {},
    details: unknown = bothDetails,
    headers?: Record<string, string>,
  ): Promise<Answer> {
    const form = { grant_type: 'client_credentials', scope: 'e-helse:sfm.api/sfm.api2', ...change }
    return this.token(form, details === undefined ? {} : { claims: { assertion_details: details } }, headers)
  }

  /** Signs in all the way, with these details in the client assertion at the token endpoint. */
  async signIn(details: unknown = bothDetails): Promise<Answer> {
    return this.exchange(await this.code(), { claims: { assertion_details: details } })
  }

  async accessToken(details?: unknown): Promise<string> {
    return String((await this.signIn(details)).body['access_token'])
  }

  private async post(
    path: string,
    form: Readonly<Record<string, string | undefined>>,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const body = new URLSearchParams(withoutAbsent(form))
    return answer(await this.helseId.fetch(new Request(`${issuer}${path}`, { method: 'POST', body, headers })))
  }
}

const tokenCall = { method: 'POST', url: `${issuer}/connect/token` }

async function answer(response: Response): Promise<Answer> {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}

function withoutAbsent<T>(members: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).filter((member): member is [string, T] => member[1] !== undefined))
}
