import { createHash } from 'node:crypto'

import { importJWK, type JWK } from 'jose'
import * as openid from 'openid-client'
import type { HelseIdClient, Organisation, Practitioner } from '../generated/adapter.js'

/** HelseID's clients treat a token as expired a little early, so that it does not expire on its way (HelseID.Library: 2 s). */
const expiresEarlyBy = 2_000
const timeLimit = 15
const metadataIsFreshFor = 24 * 60 * 60 * 1000

/** Whom to sign in, with which client, on behalf of which organisation. */
export interface SignInRequest {
  readonly helseId: HelseIdClient
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

/** An access token bound to a key; proofs for it are signed with the same key. */
export interface AccessToken {
  readonly value: string
  readonly keys: CryptoKeyPair
}

type CryptoKeyPair = Awaited<ReturnType<typeof openid.randomDPoPKeyPair>>

/** Where access tokens come from. */
export interface TokenSource {
  /** A valid access token. @throws SignInFailed with HelseID's reason */
  accessToken(request: SignInRequest): Promise<AccessToken>
  /** A service has turned the token down: the next call signs in anew. */
  forget(request: SignInRequest, refused: AccessToken): Promise<void>
}

/** How the browser goes from HelseID's login page to the redirect address: here at once, as nobody has to type anything. */
export type Browser = (authorize: URL, redirectUri: string) => Promise<URL>

/** HelseID did not let the practitioner in. The message is for the user. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed'
}

/** The choices of HelseID's security profile, each by itself. The honest EPJ uses `honestSignIn`. */
export interface SignInBehaviour {
  /** The request is pushed, and the browser carries a reference to it (PAR). */
  readonly pushesRequest: boolean
  /** A state binds HelseID's answer to this sign-in. */
  readonly sendsState: boolean
  /** Whoever signed in at HelseID must be the one who is signed in here (HELSEID-SAME-PERSON). */
  readonly checksPerson: boolean
  /** How PKCE binds the code to this sign-in. */
  readonly challengeMethod: 'S256' | 'plain'
  /** The id (jti) of a client assertion: never the same twice. */
  readonly assertionId: (fresh: string) => string
  /** The typ of a client assertion. */
  readonly assertionTyp: string
  /** A nonce that HelseID demands goes into a new proof (HELSEID-NONCE). */
  readonly heedsNonce: boolean
  /** Seconds that a client assertion is valid: HelseID accepts at most 60, and NHN's own samples use 30. */
  readonly assertionLivesFor: number
}

export const honestSignIn: SignInBehaviour = {
  pushesRequest: true,
  sendsState: true,
  checksPerson: true,
  challengeMethod: 'S256',
  assertionId: (fresh) => fresh,
  assertionTyp: 'client-authentication+jwt',
  heedsNonce: true,
  assertionLivesFor: 30,
}

interface Token extends AccessToken {
  readonly expiresAt: number
  readonly refreshToken: string | undefined
}

/**
 * Signs practitioners in with HelseID and keeps their tokens: a valid token is used again for the same issuer, client, practitioner
 * and organisation (HelseID FK3), an expired one is refreshed, and metadata is fetched once per issuer and day (FK2).
 */
export class SignIn implements TokenSource {
  readonly #tokens = new Map<string, Promise<Token>>()
  readonly #metadata = new Map<
    string,
    { readonly fetchedAt: number; readonly server: Promise<openid.ServerMetadata> }
  >()
  readonly #browser: Browser
  readonly #now: () => number
  readonly #behaviour: SignInBehaviour

  /** @param now real time in milliseconds: sign-in never follows a scenario's clock */
  constructor(
    browser: Browser = silentBrowser,
    now: () => number = Date.now,
    behaviour: SignInBehaviour = honestSignIn,
  ) {
    this.#browser = browser
    this.#now = now
    this.#behaviour = behaviour
  }

  async accessToken(request: SignInRequest): Promise<AccessToken> {
    const key = tokenKey(request)
    const before = this.#tokens.get(key)
    const next = before === undefined ? this.#signIn(request) : this.#stillValid(before, request)
    this.#tokens.set(key, next)
    try {
      return await next
    } catch (error) {
      this.#forgetPromise(key, next)
      throw error instanceof SignInFailed ? error : new SignInFailed(reasonOf(error))
    }
  }

  async forget(request: SignInRequest, refused: AccessToken): Promise<void> {
    const key = tokenKey(request)
    const kept = this.#tokens.get(key)
    const token = await kept?.catch(() => undefined)
    if (kept !== undefined && token?.value === refused.value) this.#forgetPromise(key, kept)
  }

  #forgetPromise(key: string, promise: Promise<Token>): void {
    if (this.#tokens.get(key) === promise) this.#tokens.delete(key)
  }

  async #stillValid(before: Promise<Token>, request: SignInRequest): Promise<Token> {
    const token = await before.catch(() => undefined)
    if (token === undefined) return this.#signIn(request)
    if (this.#now() < token.expiresAt - expiresEarlyBy) return token
    return token.refreshToken === undefined ? this.#signIn(request) : this.#refresh(token, token.refreshToken, request)
  }

  async #signIn(request: SignInRequest): Promise<Token> {
    const { helseId } = request
    const keys = await openid.randomDPoPKeyPair('ES256')
    const pushing = await this.#client(helseId)
    const redeeming = await this.#client(helseId, assertionDetails(request.organisation))
    const { pushesRequest, sendsState, challengeMethod } = this.#behaviour
    const [pkceCodeVerifier, nonce] = [openid.randomPKCECodeVerifier(), openid.randomNonce()]
    const state = sendsState ? { state: openid.randomState() } : {}
    const question = {
      response_type: 'code',
      redirect_uri: helseId.redirectUri,
      scope: helseId.scope,
      code_challenge:
        challengeMethod === 'plain' ? pkceCodeVerifier : await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: challengeMethod,
      ...state,
      nonce,
    }
    const authorize = pushesRequest
      ? await openid.buildAuthorizationUrlWithPAR(pushing, question)
      : openid.buildAuthorizationUrl(pushing, question)
    const answered = await this.#browser(authorize, helseId.redirectUri)
    const DPoP = openid.getDPoPHandle(redeeming, keys)
    const answer = await openid.authorizationCodeGrant(
      redeeming,
      answered,
      {
        pkceCodeVerifier,
        ...(state.state === undefined ? {} : { expectedState: state.state }),
        expectedNonce: nonce,
        idTokenExpected: helseId.scope.split(' ').includes('openid'),
      },
      undefined,
      { DPoP },
    )
    if (this.#behaviour.checksPerson) mustBeTheSamePerson(answer.claims(), request.practitioner)
    return tokenOf(answer, keys, this.#now())
  }

  async #refresh(token: Token, refreshToken: string, request: SignInRequest): Promise<Token> {
    const client = await this.#client(request.helseId, assertionDetails(request.organisation))
    try {
      const answer = await openid.refreshTokenGrant(client, refreshToken, undefined, {
        DPoP: openid.getDPoPHandle(client, token.keys),
      })
      return { ...tokenOf(answer, token.keys, this.#now()), refreshToken: answer.refresh_token ?? refreshToken }
    } catch (error) {
      if (error instanceof openid.ResponseBodyError) return this.#signIn(request)
      throw error
    }
  }

  async #client(helseId: HelseIdClient, details?: readonly unknown[]): Promise<openid.Configuration> {
    const server = await this.#serverMetadata(helseId)
    const client = new openid.Configuration(
      server,
      helseId.clientId,
      undefined,
      await privateKeyJwt(helseId, this.#behaviour, details),
    )
    client.timeout = timeLimit
    if (!this.#behaviour.heedsNonce) client[openid.customFetch] = withoutNonce
    for (const allow of insecureRequestsFor(helseId)) allow(client)
    openid.enableNonRepudiationChecks(client)
    return client
  }

  #serverMetadata(helseId: HelseIdClient): Promise<openid.ServerMetadata> {
    const known = this.#metadata.get(helseId.issuer)
    if (known !== undefined && this.#now() - known.fetchedAt < metadataIsFreshFor) return known.server
    const server = openid
      .discovery(new URL(helseId.issuer), helseId.clientId, undefined, openid.None(), {
        execute: insecureRequestsFor(helseId),
        timeout: timeLimit,
      })
      .then((discovered) => discovered.serverMetadata())
    this.#metadata.set(helseId.issuer, { fetchedAt: this.#now(), server })
    server.catch(() => this.#metadata.delete(helseId.issuer))
    return server
  }
}

/** The answer as a client sees it that knows of no nonce. */
const withoutNonce: openid.CustomFetch = async (url, options) => {
  const answer = await fetch(url, options as RequestInit)
  const headers = new Headers(answer.headers)
  headers.delete('dpop-nonce')
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers })
}

/** private_key_jwt as HelseID wants it: typ client-authentication+jwt, aud the issuer, short-lived, and at /token what the token shall say (HelseID FK5). */
async function privateKeyJwt(
  helseId: HelseIdClient,
  behaviour: SignInBehaviour,
  details?: readonly unknown[],
): Promise<openid.ClientAuth> {
  const jwk = helseId.privateJwk as JWK | undefined
  if (jwk === undefined)
    throw new SignInFailed(
      'this EPJ has no HelseID client of its own; environment.helseId.privateJwk must hold the private key',
    )
  const key = await importJWK(jwk, jwk.alg ?? 'ES256')
  if (key instanceof Uint8Array) throw new SignInFailed('environment.helseId.privateJwk is not a private key')
  return openid.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid }, {
    [openid.modifyAssertion]: (header, payload) => {
      header['typ'] = behaviour.assertionTyp
      if (typeof payload['jti'] === 'string') payload['jti'] = behaviour.assertionId(payload['jti'])
      payload['aud'] = helseId.issuer
      if (typeof payload['iat'] === 'number') payload['exp'] = payload['iat'] + behaviour.assertionLivesFor
      if (details !== undefined)
        payload['assertion_details'] = details.map((detail) => structuredClone(detail)) as never
    },
  })
}

/** The organisation the practitioner works for, and its instance in SFM (HelseID A4). */
export const assertionDetails = ({ orgnrParent, orgnrChild, journalId }: Organisation): readonly unknown[] => [
  {
    type: 'helseid_authorization',
    practitioner_role: {
      organization: {
        identifier: { system: 'urn:oid:1.0.6523', type: 'ENH', value: `NO:ORGNR:${orgnrParent}:${orgnrChild}` },
      },
    },
  },
  { type: 'nhn:sfm:journal-id', value: { journal_id: journalId } },
]

/** The person who signed in with HelseID must be the one who is signed in here. */
function mustBeTheSamePerson(claims: openid.IDToken | undefined, practitioner: Practitioner): void {
  const pid = claims?.['helseid://claims/identity/pid']
  if (pid !== undefined && pid !== practitioner.nationalIdentity.value)
    throw new SignInFailed('HelseID signed another person in than the one who is signed in here')
}

function tokenOf(
  answer: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
  keys: CryptoKeyPair,
  now: number,
): Token {
  if (typeof answer['rejected_scope'] === 'string' && answer['rejected_scope'] !== '') {
    throw new SignInFailed(`HelseID gave a token without ${answer['rejected_scope']}`)
  }
  return {
    value: answer.access_token,
    keys,
    expiresAt: now + (answer.expiresIn() ?? 0) * 1000,
    refreshToken: answer.refresh_token,
  }
}

const silentBrowser: Browser = async (authorize, redirectUri) => {
  const response = await fetch(authorize, { redirect: 'manual', signal: AbortSignal.timeout(timeLimit * 1000) })
  const location = response.headers.get('location')
  await response.body?.cancel()
  if (location === null)
    throw new SignInFailed(`the login page answered ${response.status} and no redirect to ${redirectUri}`)
  const answered = new URL(location, authorize)
  if (!answered.href.startsWith(redirectUri))
    throw new SignInFailed(
      `the login page sent the user to ${answered.origin}${answered.pathname}, not to ${redirectUri}`,
    )
  return answered
}

/** A simulated HelseID on this machine has no certificate; openid-client marks the switch as deprecated so that it stands out. */
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insecureSwitch: (client: openid.Configuration) => void = openid.allowInsecureRequests
const insecureRequestsFor = ({ issuer }: HelseIdClient) =>
  new URL(issuer).protocol === 'http:' ? [insecureSwitch] : []

const tokenKey = ({ helseId, practitioner, organisation }: SignInRequest) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        helseId.issuer,
        helseId.clientId,
        helseId.scope,
        practitioner.nationalIdentity.value,
        organisation.orgnrParent,
        organisation.orgnrChild,
        organisation.journalId,
      ]),
    )
    .digest('hex')

function reasonOf(error: unknown): string {
  if (error instanceof openid.ResponseBodyError)
    return [error.error, error.error_description].filter(Boolean).join(': ')
  if (error instanceof openid.AuthorizationResponseError)
    return [error.error, error.error_description].filter(Boolean).join(': ')
  return error instanceof Error ? error.message : String(error)
}
