import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Answer, Change } from './handmade-client.test.kit.js'
import {
  bothDetails,
  clientId,
  HandmadeClient,
  issuer,
  journalId,
  keyPair,
  organisationDetails,
  sfmUrl,
  supplierOrgnr,
} from './handmade-client.test.kit.js'

const claimsOf = ({ body }: Answer) => decodeJwt(String(body['access_token']))

describe('client_credentials', () => {
  test('gives an access token alone, which is not to be stored', async () => {
    const client = await HandmadeClient.at()
    const { status, headers, body } = await client.clientCredentials()
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toEqual({
      access_token: expect.any(String) as unknown,
      token_type: 'DPoP',
      expires_in: 600,
      scope: 'e-helse:sfm.api/sfm.api2',
    })
  })

  test('gives a token of the organisation that names no one, neither pid, HPR number, security level nor sign-in', async () => {
    const client = await HandmadeClient.at()
    const claims = claimsOf(await client.clientCredentials())
    const now = client.seconds
    expect(claims).toEqual({
      iss: issuer,
      sub: clientId,
      aud: 'e-helse:sfm.api',
      client_id: clientId,
      scope: 'e-helse:sfm.api/sfm.api2',
      iat: now,
      nbf: now,
      exp: now + 600,
      jti: expect.any(String) as unknown,
      cnf: { jkt: expect.stringMatching(/^[\w-]{43}$/) as unknown },
      'helseid://claims/client/client_tenancy': 'multi-tenant',
      'helseid://claims/client/claims/orgnr_supplier': supplierOrgnr,
      'helseid://claims/client/claims/orgnr_parent': '313999068',
      'helseid://claims/client/claims/orgnr_child': '313999076',
      'nhn:sfm:journal-id': journalId,
    })
  })

  test('needs no one at the keyboard', async () => {
    const client = await HandmadeClient.at({ signedIn: () => undefined })
    expect((await client.clientCredentials()).status).toBe(200)
  })

  test('is no sign-in: HelseID gives the token also when it lets no user in', async () => {
    const client = await HandmadeClient.at({ settings: { signInRefused: 'access_denied' } })
    expect((await client.clientCredentials()).status).toBe(200)
  })

  test('carries nothing over from a sign-in: without details the token names no organisation', async () => {
    const client = await HandmadeClient.at()
    await client.signIn()
    const claims = claimsOf(await client.clientCredentials({}, []))
    expect(claims).not.toHaveProperty('helseid://claims/client/claims/orgnr_parent')
    expect(claims).not.toHaveProperty('nhn:sfm:journal-id')
  })

  test('gives a single-tenant client its own organisation and SFM instance', async () => {
    const client = await HandmadeClient.at({ client: { tenancy: 'single', sfmId: 'sfm-1' } })
    expect(claimsOf(await client.clientCredentials({}, []))).toMatchObject({
      'helseid://claims/client/claims/orgnr_parent': '313999068',
      'e-helse:sfm.api/client/claims/sfm-id': 'sfm-1',
    })
  })

  test('tells as rejected the scopes of APIs that are not played here, and those that need a user', async () => {
    const client = await HandmadeClient.at()
    const scope =
      'openid profile offline_access helseid://scopes/identity/pid helseid://scopes/hpr/hpr_number e-helse:sfm.api/sfm.api2 nhn:kjernejournal/api'
    const { status, body } = await client.clientCredentials({ scope })
    expect({ status, ...body, access_token: '' }).toEqual({
      status: 200,
      access_token: '',
      token_type: 'DPoP',
      expires_in: 600,
      scope: 'e-helse:sfm.api/sfm.api2',
      rejected_scope:
        'nhn:kjernejournal/api openid profile offline_access helseid://scopes/identity/pid helseid://scopes/hpr/hpr_number',
    })
  })

  test('goes on with the nonce that HelseID demands', async () => {
    const client = await HandmadeClient.at({ settings: { dpopNonceDemanded: true } })
    const first = await client.clientCredentials()
    expect(first).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
    const DPoP = await client.proof({ claims: { nonce: first.headers.get('dpop-nonce') } })
    expect((await client.clientCredentials({}, bothDetails, { DPoP })).status).toBe(200)
  })
})

describe('client_credentials is refused', () => {
  test.each([
    { name: 'without scope', change: { scope: undefined }, status: 400, error: 'invalid_scope' },
    {
      name: 'for a scope that SFM does not have',
      change: { scope: 'e-helse:sfm.api/sfm.api3' },
      status: 400,
      error: 'invalid_scope',
    },
    { name: 'for another API', change: { resource: 'nhn:kjernejournal' }, status: 400, error: 'invalid_target' },
    { name: 'without client_assertion', change: { client_assertion: undefined }, status: 401, error: 'invalid_client' },
    { name: 'with a client secret', change: { client_secret: 'hemmelig' }, status: 401, error: 'invalid_client' },
    {
      name: 'for a client that is not registered',
      change: { client_id: 'ukjent' },
      status: 401,
      error: 'invalid_client',
    },
  ])('$name', async ({ change, status, error }) => {
    const client = await HandmadeClient.at()
    expect(await client.clientCredentials(change)).toMatchObject({ status, body: { error } })
  })

  test('without a DPoP proof', async () => {
    const client = await HandmadeClient.at()
    expect(await client.clientCredentials({}, bothDetails, {})).toMatchObject({
      status: 400,
      body: { error: 'invalid_dpop_proof' },
    })
  })

  test('for an assertion signed with another key, or used before', async () => {
    const client = await HandmadeClient.at()
    const form = { grant_type: 'client_credentials', scope: 'e-helse:sfm.api/sfm.api2' }
    const { privateKey } = await keyPair('PS256')
    expect(await client.token(form, { key: privateKey })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
    const once: Change = { claims: { jti: 'en-gang' } }
    expect((await client.token(form, once)).status).toBe(200)
    expect(await client.token(form, once)).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
  })

  test('for an underenhet that is not on the client’s list', async () => {
    const client = await HandmadeClient.at({ client: { allowedOrgnrChildren: ['313999017'] } })
    expect(await client.clientCredentials()).toMatchObject({
      status: 400,
      body: { error: 'invalid_authorization_details' },
    })
  })

  test('for an organisation that a single-tenant client cannot be shown to own', async () => {
    const client = await HandmadeClient.at({ client: { tenancy: 'single' }, signedIn: () => undefined })
    expect(await client.clientCredentials({}, organisationDetails('NO:ORGNR:313999068:313999076'))).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_authorization_details',
        error_description: `The client ${clientId} is single-tenant, of no one who is signed in now, and may not name the organisation 313999068.`,
      },
    })
  })
})

describe('the token of a client alone', () => {
  async function called(client: HandmadeClient, accessToken: string, more: { readonly personOptional?: boolean } = {}) {
    const dpop = await client.proof({}, { method: 'POST', url: sfmUrl, accessToken })
    return client.helseId.admit({ method: 'POST', url: sfmUrl, authorization: `DPoP ${accessToken}`, dpop, ...more })
  }
  const tokenOf = async (client: HandmadeClient) => String((await client.clientCredentials()).body['access_token'])

  test('is let in where the call needs no user', async () => {
    const client = await HandmadeClient.at()
    expect(await called(client, await tokenOf(client), { personOptional: true })).toEqual({
      admitted: true,
      identity: { orgnrParent: '313999068', orgnrChild: '313999076', journalId, clientId, supplier: supplierOrgnr },
    })
  })

  test('is 401 everywhere else', async () => {
    const client = await HandmadeClient.at()
    expect(await called(client, await tokenOf(client))).toMatchObject({
      admitted: false,
      status: 401,
      diagnostics: 'The access token lacks the claim helseid://claims/identity/pid (no one is signed in with it).',
    })
  })

  test('is bound to the key of its proof', async () => {
    const client = await HandmadeClient.at()
    const other = await HandmadeClient.at({ clientKeys: await keyPair('PS256') })
    const accessToken = await tokenOf(client)
    const dpop = await other.proof({}, { method: 'POST', url: sfmUrl, accessToken })
    const call = { method: 'POST', url: sfmUrl, authorization: `DPoP ${accessToken}`, dpop, personOptional: true }
    expect(await client.helseId.admit(call)).toMatchObject({ admitted: false, status: 401 })
  })
})
