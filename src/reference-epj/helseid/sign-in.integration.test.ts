import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { calculateJwkThumbprint, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWK } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exampleSession } from '../sfm-basis/lookup/example-lookup.test.kit.js'
import type { Browser } from './browser.js'
import { assertionDetails } from './client-assertion.js'
import { SignIn } from './sign-in.js'
import { SignInFailed, type SignInRequest } from './token-source.js'

/** HelseID's part is played by oidc-provider, a stranger: what it accepts, this EPJ did not agree on with anyone in this house. */
interface Call {
  readonly path: string
  readonly form: URLSearchParams
  readonly dpop: string | undefined
}

/** The package has no types of its own; this is all that is used of it. */
const untyped: string = 'oidc-provider'
interface Provider {
  readonly Grant: new (of: { clientId: string; accountId: string }) => {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }
  callback(): (incoming: IncomingMessage, answer: ServerResponse) => Promise<void>
  interactionFinished(incoming: IncomingMessage, answer: ServerResponse, result: object): Promise<void>
}

const redirectUri = 'http://localhost:4711/callback'
let server: Server
let request: SignInRequest
const calls: Call[] = []

beforeAll(async () => {
  const { default: Provider } = (await import(untyped)) as {
    default: new (issuer: string, options: object) => Provider
  }
  const { privateKey, publicKey } = await generateKeyPair('PS256', { extractable: true })
  const signing = await generateKeyPair('RS256', { extractable: true })
  const kid = 'k1'
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'epj',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'PS256',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
        jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'PS256', use: 'sig' }] },
        dpop_bound_access_tokens: true,
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(signing.privateKey)), kid: 's1', alg: 'RS256', use: 'sig' }] },
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 1), requireNonce: () => true },
    },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access'],
    ttl: { AccessToken: () => 60, Interaction: 60, Session: 60, Grant: 60 },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async (context: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
      const grant = new provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      })
      grant.addOIDCScope('openid offline_access')
      await grant.save()
      return grant
    },
    issueRefreshToken: () => true,
    rotateRefreshToken: false,
  })
  const handle = provider.callback()
  server.on('request', (incoming, answer) => {
    void (async () => {
      const path = new URL(incoming.url ?? '/', issuer).pathname
      if (path.startsWith('/interaction/'))
        return provider.interactionFinished(incoming, answer, { login: { accountId: 'ugle' } })
      if (incoming.method === 'POST') {
        const chunks: Buffer[] = []
        for await (const chunk of incoming) chunks.push(chunk as Buffer)
        const body = Buffer.concat(chunks).toString()
        const dpop = incoming.headers['dpop']
        calls.push({ path, form: new URLSearchParams(body), dpop: typeof dpop === 'string' ? dpop : undefined })
        Object.assign(incoming, { body })
      }
      return handle(incoming, answer)
    })()
  })
  request = {
    helseId: {
      issuer,
      clientId: 'epj',
      redirectUri,
      scope: 'openid offline_access',
      privateJwk: { ...(await exportJWK(privateKey)), kid, alg: 'PS256' },
    },
    practitioner: exampleSession.practitioner,
    organisation: exampleSession.organisation,
  }
})

beforeEach(() => {
  calls.length = 0
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A browser with cookies, for a login page that asks: it goes where it is sent until it is sent home. */
const browser: Browser = async (authorize, home) => {
  const cookies = new Map<string, string>()
  let at = authorize
  for (let hops = 0; hops < 10; hops++) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value.join('='))
    }
    at = new URL(response.headers.get('location') ?? '/', at)
    if (at.href.startsWith(home)) return at
  }
  throw new Error('the login page went round in circles')
}

const posts = (path: string) => calls.filter((call) => call.path === path)
const assertionOf = (call: Call | undefined) => call?.form.get('client_assertion') ?? ''

describe('signing in', () => {
  it('pushes the request with PKCE, state and nonce, and redeems the code with DPoP and the organisation', async () => {
    const token = await new SignIn(browser).accessToken(request)
    expect(token.value).not.toBe('')
    const [pushed] = posts('/request')
    expect(Object.fromEntries(pushed?.form ?? [])).toMatchObject({
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid offline_access',
      code_challenge_method: 'S256',
      state: expect.any(String) as unknown,
      nonce: expect.any(String) as unknown,
    })
    const redeemed = posts('/token').at(-1)
    const [first, second] = [decodeJwt(assertionOf(pushed)), decodeJwt(assertionOf(redeemed))]
    expect(decodeProtectedHeader(assertionOf(pushed))).toEqual({
      alg: 'PS256',
      kid: 'k1',
      typ: 'client-authentication+jwt',
    })
    for (const assertion of [first, second]) {
      expect(assertion).toMatchObject({ iss: 'epj', sub: 'epj', aud: request.helseId.issuer })
      expect((assertion.exp ?? 0) - (assertion.iat ?? 0)).toBe(30)
    }
    expect(first['assertion_details']).toBeUndefined()
    expect(second['assertion_details']).toEqual(assertionDetails(exampleSession.organisation))
    expect(first.jti).not.toBe(second.jti)
  })

  it('answers a demand for a nonce once, with a new assertion, and binds the token to its key', async () => {
    const token = await new SignIn(browser).accessToken(request)
    const tries = posts('/token')
    expect(tries).toHaveLength(2)
    expect(tries.map(({ dpop }) => typeof decodeJwt(dpop ?? '')['nonce'])).toEqual(['undefined', 'string'])
    expect(new Set(tries.map((call) => decodeJwt(assertionOf(call)).jti)).size).toBe(2)
    const proven = (decodeProtectedHeader(tries[1]?.dpop ?? '') as { jwk: JWK }).jwk
    expect(await calculateJwkThumbprint(proven)).toBe(
      await calculateJwkThumbprint(await exportJWK(token.keys.publicKey)),
    )
  })

  it('uses a valid token again for the same person, client and organisation, also when asked twice at once', async () => {
    const signIn = new SignIn(browser)
    const [one, two] = await Promise.all([signIn.accessToken(request), signIn.accessToken(request)])
    const three = await signIn.accessToken(request)
    expect(new Set([one, two, three].map(({ value }) => value)).size).toBe(1)
    expect(posts('/request')).toHaveLength(1)
    const other = await signIn.accessToken({
      ...request,
      organisation: { ...request.organisation, journalId: '5f1d0000-0000-4000-8000-000000000002' },
    })
    expect(other.value).not.toBe(one.value)
  })

  it('signs in again when a service has turned the token down', async () => {
    const signIn = new SignIn(browser)
    const token = await signIn.accessToken(request)
    await signIn.forget(request, token)
    expect((await signIn.accessToken(request)).value).not.toBe(token.value)
  })

  it('says why HelseID does not let the practitioner in', async () => {
    const unknown = { ...request, helseId: { ...request.helseId, clientId: 'ukjent' } }
    await expect(new SignIn(browser).accessToken(unknown)).rejects.toThrow(/invalid_client/)
    await expect(new SignIn(browser).accessToken(unknown)).rejects.toBeInstanceOf(SignInFailed)
    const silent = new SignIn().accessToken(request)
    await expect(silent).rejects.toThrow(
      /the login page sent the user to .*\/interaction\/.*, not to http:\/\/localhost:4711\/callback/,
    )
  })
})

describe('an expired token', () => {
  it('is refreshed, with the same key and the organisation, without the user', async () => {
    const start = Date.now()
    let passed = 0
    const signIn = new SignIn(browser, () => start + passed)
    const token = await signIn.accessToken(request)
    calls.length = 0
    passed = 50_000
    expect((await signIn.accessToken(request)).value).toBe(token.value)
    passed = 58_100
    const refreshed = await signIn.accessToken(request)
    expect(refreshed.value).not.toBe(token.value)
    expect(refreshed.keys).toBe(token.keys)
    expect(posts('/request')).toHaveLength(0)
    const last = posts('/token').at(-1)
    expect(last?.form.get('grant_type')).toBe('refresh_token')
    expect(decodeJwt(assertionOf(last))['assertion_details']).toEqual(assertionDetails(exampleSession.organisation))
  })
})
