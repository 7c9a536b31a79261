import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Change } from './handmade-client.test.kit.js'
import {
  clientId,
  HandmadeClient,
  issuer,
  journalId,
  keyPair,
  organisationDetails,
  sfmUrl,
  signedJwt,
  supplierOrgnr,
  unsignedJwt,
} from './handmade-client.test.kit.js'

const algs = 'algs="RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512"'

async function called(client: HandmadeClient, accessToken: string, more: { readonly personOptional?: boolean } = {}) {
  const dpop = await client.proof({}, { method: 'POST', url: sfmUrl, accessToken })
  return client.helseId.admit({ method: 'POST', url: sfmUrl, authorization: `DPoP ${accessToken}`, dpop, ...more })
}

/** A token as HelseID writes it, made wrong in one place and signed by HelseID. */
async function calledWith({ header, claims, key }: Change, more: { readonly personOptional?: boolean } = {}) {
  const client = await HandmadeClient.at()
  const genuine = decodeJwt(await client.accessToken())
  const { kid, privateKey } = client.helseIdKeys
  return called(
    client,
    await signedJwt({ alg: 'RS256', kid, typ: 'at+jwt', ...header }, { ...genuine, ...claims }, key ?? privateKey),
    more,
  )
}

describe('a call is let in', () => {
  test('with the identity of the token', async () => {
    const client = await HandmadeClient.at()
    expect(await called(client, await client.accessToken())).toEqual({
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
    })
  })

  test('of a single-tenant client, with sfm-id', async () => {
    const client = await HandmadeClient.at({ client: { tenancy: 'single', sfmId: 'sfm-1' } })
    const accessToken = String((await client.exchange(await client.code())).body['access_token'])
    expect(await called(client, accessToken)).toEqual({
      admitted: true,
      identity: {
        pid: '11827549845',
        hprNumber: '999900011',
        orgnrParent: '313999068',
        sfmId: 'sfm-1',
        clientId,
        supplier: supplierOrgnr,
      },
    })
  })

  test.each<{ readonly name: string; readonly change: Change }>([
    { name: 'typ JWT', change: { header: { typ: 'JWT' } } },
    { name: 'aud as an array of one', change: { claims: { aud: ['e-helse:sfm.api'] } } },
    { name: 'the migration scope', change: { claims: { scope: 'e-helse:sfm.api/sfm-migrering.api2' } } },
    {
      name: 'no HPR number: SFM decides what such a user may do',
      change: { claims: { 'helseid://claims/hpr/hpr_number': undefined } },
    },
    { name: 'no child', change: { claims: { 'helseid://claims/client/claims/orgnr_child': undefined } } },
    { name: 'security level as a number', change: { claims: { 'helseid://claims/identity/security_level': 4 } } },
    { name: 'both journal-id and sfm-id', change: { claims: { 'e-helse:sfm.api/client/claims/sfm-id': 'sfm-1' } } },
  ])('with $name', async ({ change }) => {
    expect(await calledWith(change)).toMatchObject({ admitted: true })
  })

  test('without a user, only where the call needs none (SFM-IG-20: polling tasks)', async () => {
    const noOne = {
      'helseid://claims/identity/pid': undefined,
      'helseid://claims/identity/security_level': undefined,
      'helseid://claims/hpr/hpr_number': undefined,
    }
    expect(await calledWith({ claims: noOne })).toMatchObject({ admitted: false, status: 401 })
    const admission = await calledWith({ claims: noOne }, { personOptional: true })
    expect(admission).toMatchObject({ admitted: true, identity: { journalId, orgnrParent: '313999068' } })
    expect(admission.admitted && admission.identity.pid).toBe(undefined)
  })

  test('until a few seconds after the token expired', async () => {
    const client = await HandmadeClient.at()
    const accessToken = await client.accessToken()
    client.wait(604)
    expect(await called(client, accessToken)).toMatchObject({ admitted: true })
    client.wait(1)
    expect(await called(client, accessToken)).toMatchObject({
      admitted: false,
      status: 401,
      diagnostics: 'The access token expired 5 s ago.',
    })
  })
})

describe('a call is refused', () => {
  test('without Authorization: 401, and told how, without an error code', async () => {
    const client = await HandmadeClient.at()
    expect(
      await client.helseId.admit({ method: 'GET', url: sfmUrl, authorization: undefined, dpop: undefined }),
    ).toEqual({
      admitted: false,
      status: 401,
      wwwAuthenticate: `DPoP ${algs}`,
      diagnostics:
        'The header Authorization is missing. Call with "Authorization: DPoP <access token>" and a DPoP proof.',
    })
  })

  test('with Bearer: 401, for API v2 takes DPoP only', async () => {
    const client = await HandmadeClient.at()
    const accessToken = await client.accessToken()
    const dpop = await client.proof({}, { method: 'POST', url: sfmUrl, accessToken })
    expect(
      await client.helseId.admit({ method: 'POST', url: sfmUrl, authorization: `Bearer ${accessToken}`, dpop }),
    ).toEqual({
      admitted: false,
      status: 401,
      wwwAuthenticate: `DPoP error="invalid_token", error_description="SFM API v2 takes 'Authorization: DPoP <access token>' only; this call has the scheme 'Bearer'.", ${algs}`,
      diagnostics: 'SFM API v2 takes "Authorization: DPoP <access token>" only; this call has the scheme "Bearer".',
    })
  })

  const tokens: readonly { readonly name: string; readonly change: Change; readonly says: string }[] = [
    {
      name: 'a wrong header typ',
      change: { header: { typ: 'dpop+jwt' } },
      says: 'The typ of the access token must be "at+jwt" or "JWT"; it is "dpop+jwt".',
    },
    {
      name: 'a shared secret',
      change: { header: { alg: 'HS256' }, key: new TextEncoder().encode('en hemmelighet som er lang nok til HS256') },
      says: 'The alg of the access token must be "RS256", as HelseID signs; it is "HS256".',
    },
    {
      name: 'SetInvalidIssuer',
      change: { claims: { iss: 'https://andre' } },
      says: `The iss of the access token must be "${issuer}"; it is "https://andre".`,
    },
    {
      name: 'SetInvalidAudience',
      change: { claims: { aud: 'andre' } },
      says: 'The aud of the access token must be "e-helse:sfm.api", alone; it is "andre".',
    },
    {
      name: 'no audience',
      change: { claims: { aud: undefined } },
      says: 'The aud of the access token must be "e-helse:sfm.api", alone; it is absent.',
    },
    {
      name: 'several audiences',
      change: { claims: { aud: ['e-helse:sfm.api', 'x'] } },
      says: 'The aud of the access token must be "e-helse:sfm.api", alone; it is ["e-helse:sfm.api","x"].',
    },
    { name: 'no exp', change: { claims: { exp: undefined } }, says: 'The access token lacks exp.' },
    {
      name: 'not valid yet',
      change: { claims: { nbf: Date.parse('2026-11-22T12:00:06Z') / 1000 } },
      says: 'The access token is not valid yet: nbf is 6 s ahead.',
    },
    {
      name: 'nbf that is no time',
      change: { claims: { nbf: 'i dag' } },
      says: 'The nbf of the access token must be a number; it is "i dag".',
    },
    {
      name: 'no cnf',
      change: { claims: { cnf: undefined } },
      says: 'The access token lacks cnf: it is not bound to a DPoP key.',
    },
    {
      name: 'no cnf.jkt',
      change: { claims: { cnf: {} } },
      says: 'The access token lacks cnf.jkt: it is not bound to a DPoP key.',
    },
    {
      name: 'no pid',
      change: { claims: { 'helseid://claims/identity/pid': undefined } },
      says: 'The access token lacks the claim helseid://claims/identity/pid (no one is signed in with it).',
    },
    {
      name: 'security level 3',
      change: { claims: { 'helseid://claims/identity/security_level': '3' } },
      says: 'helseid://claims/identity/security_level must be 4; it is "3".',
    },
    {
      name: 'no parent',
      change: { claims: { 'helseid://claims/client/claims/orgnr_parent': undefined } },
      says: 'The access token lacks the claim helseid://claims/client/claims/orgnr_parent (name the organisation in assertion_details, helseid_authorization).',
    },
    {
      name: 'no supplier',
      change: { claims: { 'helseid://claims/client/claims/orgnr_supplier': undefined } },
      says: 'The access token lacks the claim helseid://claims/client/claims/orgnr_supplier (the owner of the client).',
    },
    {
      name: 'no client',
      change: { claims: { client_id: undefined } },
      says: 'The access token lacks the claim client_id (the client).',
    },
    {
      name: 'neither journal-id nor sfm-id',
      change: { claims: { 'nhn:sfm:journal-id': undefined } },
      says: 'The access token lacks the claim nhn:sfm:journal-id (name the SFM instance in assertion_details; only a single-tenant client has e-helse:sfm.api/client/claims/sfm-id instead).',
    },
  ]
  test.each(tokens)('with $name: 401 invalid_token', async ({ change, says }) => {
    const admission = await calledWith(change)
    expect(admission).toMatchObject({ admitted: false, status: 401, diagnostics: says })
    expect(admission).toHaveProperty('wwwAuthenticate', expect.stringMatching(/^DPoP error="invalid_token", /))
  })

  test('SignJwtWithInvalidSigningKey: 401 invalid_token', async () => {
    const { privateKey } = await keyPair('RS256')
    expect(await calledWith({ key: privateKey })).toMatchObject({
      admitted: false,
      status: 401,
      diagnostics: 'The signature of the access token is not made by HelseID.',
    })
  })

  test('signed by no one: 401 invalid_token', async () => {
    const client = await HandmadeClient.at()
    const unsigned = unsignedJwt({ alg: 'none', typ: 'at+jwt' }, decodeJwt(await client.accessToken()))
    expect(await called(client, unsigned)).toMatchObject({
      admitted: false,
      status: 401,
      diagnostics: 'The alg of the access token must be "RS256", as HelseID signs; it is "none".',
    })
  })

  test('with something that is no token: 401 invalid_token', async () => {
    const client = await HandmadeClient.at()
    expect(await called(client, 'abc')).toMatchObject({
      admitted: false,
      status: 401,
      diagnostics: 'The access token is not a signed JWT.',
    })
  })

  test.each([
    { scope: 'openid e-helse:sfm.api/sfm.api', shown: '"openid e-helse:sfm.api/sfm.api"' },
    { scope: undefined, shown: 'absent' },
  ])('with scope $scope: 403 insufficient_scope', async ({ scope, shown }) => {
    const admission = await calledWith({ claims: { scope } })
    expect(admission).toMatchObject({
      admitted: false,
      status: 403,
      diagnostics: `The access token lacks a scope of SFM API v2 (e-helse:sfm.api/sfm.api2 or e-helse:sfm.api/sfm-migrering.api2); it has ${shown}.`,
    })
    expect(admission).toHaveProperty('wwwAuthenticate', expect.stringMatching(/^DPoP error="insufficient_scope", /))
  })

  test('of a multi-tenant client that named no organisation', async () => {
    const client = await HandmadeClient.at()
    const accessToken = String((await client.exchange(await client.code())).body['access_token'])
    expect(await called(client, accessToken)).toMatchObject({ admitted: false, status: 401 })
  })

  test('of a multi-tenant client that named an organisation, and no SFM instance', async () => {
    const client = await HandmadeClient.at()
    expect(
      await called(client, await client.accessToken(organisationDetails('NO:ORGNR:313999068:313999076'))),
    ).toMatchObject({
      admitted: false,
      status: 401,
    })
  })

  test('with a diagnosis that cannot break out of the header', async () => {
    const client = await HandmadeClient.at()
    const admission = await client.helseId.admit({
      method: 'GET',
      url: sfmUrl,
      authorization: 'Bår\r\nX:"\\',
      dpop: undefined,
    })
    expect(admission).toHaveProperty(
      'wwwAuthenticate',
      `DPoP error="invalid_token", error_description="SFM API v2 takes 'Authorization: DPoP <access token>' only; this call has the scheme 'B?r?r?nX:?'??'.", ${algs}`,
    )
  })
})
