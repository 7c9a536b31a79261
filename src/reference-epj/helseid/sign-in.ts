import { createHash } from 'node:crypto'

import * as openid from 'openid-client'
import { defined } from '../defined.js'
import type { HelseIdClient, Practitioner } from '../generated/adapter.js'
import { type Browser, silentBrowser, timeLimit } from './browser.js'
import { assertionDetails, privateKeyJwt } from './client-assertion.js'
import { honestSignIn, type SignInBehaviour } from './sign-in-behaviour.js'
import {
  type AccessToken,
  type CryptoKeyPair,
  SignInFailed,
  type SignInRequest,
  type TokenSource,
} from './token-source.js'

/** HelseID's clients treat a token as expired a little early, so that it does not expire on its way (HelseID.Library: 2 s). */
const expiresEarlyBy = 2_000
const metadataIsFreshFor = 24 * 60 * 60 * 1000

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
      defined({
        pkceCodeVerifier,
        expectedState: state.state,
        expectedNonce: nonce,
        idTokenExpected: helseId.scope.split(' ').includes('openid'),
      }),
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
    if (!this.#behaviour.answersNonce) client[openid.customFetch] = withoutNonce
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
