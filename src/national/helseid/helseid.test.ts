import type { CryptoKey, JWK } from 'jose'
import { decodeJwt, decodeProtectedHeader, importJWK } from 'jose'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrlWithPAR,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchProtectedResource,
  fetchUserInfo,
  getDPoPHandle,
  modifyAssertion,
  PrivateKeyJwt,
  randomDPoPKeyPair,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  bothDetails,
  clientId,
  issuer,
  journalId,
  redirectUri,
  sfmUrl,
  supplierOrgnr,
  ugle,
} from './handmade-client.test.kit.js'
import type { Admission, HelseIdKeys, HelseIdOptions } from './helseid.js'
import { clientKeys, helseId, helseIdKeys } from './helseid.js'

/** A library that knows nothing of this simulator signs in, as an EPJ built on it would. */

let keys: HelseIdKeys
let publicJwk: JWK
let privateKey: CryptoKey

beforeAll(async () => {
  keys = await helseIdKeys()
  const made = await clientKeys()
  publicJwk = made.publicJwk
  privateKey = (await importJWK(made.privateJwk)) as CryptoKey
})

function simulator(settings: HelseIdOptions['settings'] = {}) {
  const registered = {
    clientId,
    jwks: { keys: [publicJwk] },
    redirectUris: [redirectUri],
    supplierOrgnr,
    tenancy: 'multi' as const,
  }
  return helseId({ issuer, keys, clients: () => [registered], signedIn: () => ugle, settings })
}

async function stranger(national: ReturnType<typeof helseId>) {
  const calls: { readonly path: string; readonly status: number }[] = []
  const admissions: Admission[] = []
  const fetch = async (url: string, options: { method: string; headers: Record<string, string>; body?: unknown }) => {
    const request = new Request(url, options as RequestInit)
    if (url.startsWith(issuer)) {
      const response = await national.fetch(request)
      calls.push({ path: new URL(url).pathname, status: response.status })
      return response
    }
    const header = (name: string) => request.headers.get(name) ?? undefined
    admissions.push(
      await national.admit({
        method: request.method,
        url: request.url,
        authorization: header('authorization'),
        dpop: header('dpop'),
      }),
    )
    return new Response('{}')
  }
  const privateKeyJwt = PrivateKeyJwt(
    { key: privateKey, kid: publicJwk.kid ?? '' },
    {
      [modifyAssertion]: (header, payload) => {
        header['typ'] = 'client-authentication+jwt'
        payload['assertion_details'] = structuredClone(bothDetails)
      },
    },
  )
  const config = await discovery(new URL(issuer), clientId, {}, privateKeyJwt, {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to make it stand out; the simulator lives on http
    execute: [allowInsecureRequests],
    [customFetch]: fetch,
  })
  const DPoP = getDPoPHandle(config, await randomDPoPKeyPair('ES256'))
  return { config, DPoP, calls, admissions, fetch }
}

async function signIn({ config, DPoP, fetch }: Awaited<ReturnType<typeof stranger>>) {
  const pkceCodeVerifier = randomPKCECodeVerifier()
  const [expectedState, expectedNonce] = [randomState(), randomNonce()]
  const authorize = await buildAuthorizationUrlWithPAR(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access e-helse:sfm.api/sfm.api2',
    code_challenge: await calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  })
  const response = await fetch(authorize.href, { method: 'GET', headers: {} })
  const back = new URL(response.headers.get('location') ?? '')
  return authorizationCodeGrant(
    config,
    back,
    { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true },
    {},
    { DPoP },
  )
}

describe.each([
  { name: 'without a nonce', settings: {}, attempts: [200] },
  { name: 'with a nonce demanded', settings: { dpopNonceDemanded: true }, attempts: [400, 200] },
])('openid-client $name', ({ settings, attempts }) => {
  test('signs in with PAR, PKCE, private_key_jwt and DPoP, is let in at SFM, and refreshes', async () => {
    const epj = await stranger(simulator(settings))
    const tokens = await signIn(epj)

    const tokenStatuses = () =>
      epj.calls.filter(({ path }) => path === '/helseid/connect/token').map(({ status }) => status)
    expect(tokenStatuses()).toEqual(attempts)
    expect(tokens.scope).toBe('openid profile offline_access e-helse:sfm.api/sfm.api2')
    expect(tokens.expires_in).toBe(600)
    expect(tokens['rt_expires_in']).toBe(28800)
    expect(tokens.claims()).toMatchObject({
      aud: clientId,
      'helseid://claims/identity/pid': '11827549845',
      'helseid://claims/hpr/hpr_number': '999900011',
      name: 'SYNTETISK Klok Ugle',
    })

    const refreshed = await refreshTokenGrant(epj.config, tokens.refresh_token ?? '', {}, { DPoP: epj.DPoP })
    expect(refreshed.refresh_token).toBe(tokens.refresh_token)
    expect(refreshed.access_token).not.toBe(tokens.access_token)

    await fetchProtectedResource(
      epj.config,
      refreshed.access_token,
      new URL(`${sfmUrl}?_format=json`),
      'POST',
      null,
      new Headers(),
      {
        DPoP: epj.DPoP,
      },
    )
    expect(epj.admissions).toEqual([
      {
        admitted: true,
        identity: {
          pid: '11827549845',
          hprNumber: '999900011',
          orgnrParent: '313999068',
          orgnrChild: '313999076',
          journalId,
          clientId,
          supplier: supplierOrgnr,
        },
      },
    ])
  })
})

test('a rotating refresh token is good once', async () => {
  const epj = await stranger(simulator({ refreshTokenRotates: true }))
  const tokens = await signIn(epj)
  const refreshed = await refreshTokenGrant(epj.config, tokens.refresh_token ?? '', {}, { DPoP: epj.DPoP })
  expect(refreshed.refresh_token).not.toBe(tokens.refresh_token)
  await expect(refreshTokenGrant(epj.config, tokens.refresh_token ?? '', {}, { DPoP: epj.DPoP })).rejects.toMatchObject(
    {
      error: 'invalid_grant',
      error_description: 'The refresh token was used before. It is good once.',
    },
  )
})

test("the access token holds SFM's claims and nothing that was not asked for", async () => {
  const { access_token } = await signIn(await stranger(simulator()))
  expect(decodeProtectedHeader(access_token)).toEqual({ alg: 'RS256', kid: keys.kid, typ: 'at+jwt' })
  const { iat, nbf, exp, jti, sub, sid, auth_time, cnf, ...claims } = decodeJwt(access_token)
  expect(claims).toEqual({
    iss: issuer,
    aud: 'e-helse:sfm.api',
    scope: 'openid profile offline_access e-helse:sfm.api/sfm.api2',
    client_id: clientId,
    'helseid://claims/identity/pid': '11827549845',
    'helseid://claims/identity/security_level': '4',
    'helseid://claims/hpr/hpr_number': '999900011',
    'helseid://claims/client/client_tenancy': 'multi-tenant',
    'helseid://claims/client/claims/orgnr_parent': '313999068',
    'helseid://claims/client/claims/orgnr_child': '313999076',
    'helseid://claims/client/claims/orgnr_supplier': supplierOrgnr,
    'nhn:sfm:journal-id': journalId,
  })
  expect(Number(exp) - Number(iat)).toBe(600)
  expect(nbf).toBe(iat)
  expect(auth_time).toBe(iat)
  expect(cnf).toEqual({ jkt: expect.stringMatching(/^[\w-]{43}$/) as unknown })
  expect([jti, sub, sid].map((value) => typeof value)).toEqual(['string', 'string', 'string'])
})

test('the metadata has the shape of the real one: it advertises more than the security profile allows', async () => {
  const response = await simulator().fetch(new Request(`${issuer}/.well-known/openid-configuration`))
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    issuer,
    jwks_uri: `${issuer}/.well-known/openid-configuration/jwks`,
    pushed_authorization_request_endpoint: `${issuer}/connect/par`,
    require_pushed_authorization_requests: false,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    code_challenge_methods_supported: ['plain', 'S256'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    dpop_signing_alg_values_supported: [
      'RS256',
      'RS384',
      'RS512',
      'PS256',
      'PS384',
      'PS512',
      'ES256',
      'ES384',
      'ES512',
    ],
  })
})

test('only the public half of the key is published', async () => {
  const response = await simulator().fetch(new Request(`${issuer}/.well-known/openid-configuration/jwks`))
  const published: unknown = await response.json()
  expect(published).toEqual(keys.publicJwks)
  expect(keys.publicJwks.keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']])
})

test('an address that is not played says which are', async () => {
  const response = await simulator().fetch(new Request(`${issuer}/connect/tokens`))
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({
    error: 'not_found',
    error_description:
      'HelseID does not answer GET /helseid/connect/tokens here. Played are /.well-known/openid-configuration, /.well-known/openid-configuration/jwks, /connect/par, /connect/authorize, /connect/token, /connect/userinfo, /connect/revocation, /connect/endsession, /account/login.',
  })
})

test.each(['checksession', 'introspect', 'deviceauthorization', 'ciba'])(
  '%s is advertised as HelseID does, and answers 501',
  async (name) => {
    const response = await simulator().fetch(new Request(`${issuer}/connect/${name}`, { method: 'POST' }))
    expect(response.status).toBe(501)
    expect(await response.json()).toMatchObject({ error: 'not_implemented' })
  },
)

test('userinfo tells who signed in, to the holder of the key', async () => {
  const epj = await stranger(simulator())
  const tokens = await signIn(epj)
  const sub = tokens.claims()?.sub ?? ''
  expect(await fetchUserInfo(epj.config, tokens.access_token, sub, { DPoP: epj.DPoP })).toEqual({
    sub,
    'helseid://claims/identity/pid': '11827549845',
    'helseid://claims/identity/security_level': '4',
    'helseid://claims/hpr/hpr_number': '999900011',
  })
})

test('userinfo does not take a bound token as a bearer token', async () => {
  const national = simulator()
  const { access_token } = await signIn(await stranger(national))
  const response = await national.fetch(
    new Request(`${issuer}/connect/userinfo`, { headers: { Authorization: `Bearer ${access_token}` } }),
  )
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_token"/)
  expect(await response.json()).toEqual({
    error: 'invalid_token',
    error_description: 'userinfo takes "Authorization: DPoP <access token>" only; this call has the scheme "Bearer".',
  })
})

test('a refresh token can be revoked; what is unknown is no error', async () => {
  const epj = await stranger(simulator())
  const { refresh_token = '' } = await signIn(epj)
  await tokenRevocation(epj.config, 'oppdiktet')
  await tokenRevocation(epj.config, refresh_token)
  await expect(refreshTokenGrant(epj.config, refresh_token, {}, { DPoP: epj.DPoP })).rejects.toMatchObject({
    error: 'invalid_grant',
    error_description: 'The refresh token was revoked.',
  })
})

test('an access token cannot be revoked', async () => {
  const epj = await stranger(simulator())
  const { access_token } = await signIn(epj)
  await expect(tokenRevocation(epj.config, access_token)).rejects.toMatchObject({ error: 'unsupported_token_type' })
})

test('sign-out shows a page, and sends no one on to an address that is not registered', async () => {
  const national = simulator()
  const epj = await stranger(national)
  const { id_token = '' } = await signIn(epj)
  const url = buildEndSessionUrl(epj.config, {
    id_token_hint: id_token,
    post_logout_redirect_uri: 'http://localhost:1/ute',
  })
  const response = await national.fetch(new Request(url))
  expect([response.status, response.headers.get('content-type'), response.headers.get('location')]).toEqual([
    200,
    'text/html; charset=utf-8',
    null,
  ])
  expect(await response.text()).toContain('Du er logget ut')

  const forged = await national.fetch(new Request(buildEndSessionUrl(epj.config, { id_token_hint: 'oppdiktet' })))
  expect([forged.status, await forged.json()]).toMatchObject([400, { error: 'invalid_request' }])
})

test('settings may change while tokens live on: nonce, lifetime, refusal', async () => {
  let settings: HelseIdOptions['settings'] = {}
  const epj = await stranger(simulator(() => settings as object))
  const first = await signIn(epj)
  expect(first.expires_in).toBe(600)

  settings = { accessTokenSeconds: 5, dpopNonceDemanded: true }
  const before = epj.calls.length
  const refreshed = await refreshTokenGrant(epj.config, first.refresh_token ?? '', {}, { DPoP: epj.DPoP })
  expect(epj.calls.slice(before).map(({ status }) => status)).toEqual([400, 200])
  expect(refreshed.expires_in).toBe(5)

  settings = { signInRefused: 'access_denied' }
  await expect(signIn(epj)).rejects.toMatchObject({ error: 'access_denied' })
  await fetchProtectedResource(epj.config, first.access_token, new URL(sfmUrl), 'POST', null, new Headers(), {
    DPoP: epj.DPoP,
  })
  expect(epj.admissions.at(-1)).toMatchObject({ admitted: true })
})
