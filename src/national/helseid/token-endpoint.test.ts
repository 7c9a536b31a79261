import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  bothDetails,
  HandmadeClient,
  issuer,
  journalId,
  keyPair,
  organisationDetails,
  redirectUri,
  verifier,
} from './handmade-client.test.kit.js'

const codeGrant = { grant_type: 'authorization_code', redirect_uri: redirectUri, code_verifier: verifier }
const orgnrParent = 'helseid://claims/client/claims/orgnr_parent'
const orgnrChild = 'helseid://claims/client/claims/orgnr_child'

describe('the code', () => {
  test('gives tokens, which are not to be stored', async () => {
    const client = await HandmadeClient.at()
    const { status, headers, body } = await client.signIn()
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(body).sort()).toEqual([
      'access_token',
      'expires_in',
      'id_token',
      'refresh_token',
      'rt_expires_in',
      'scope',
      'token_type',
    ])
    expect(body).toMatchObject({
      token_type: 'DPoP',
      expires_in: 600,
      rt_expires_in: 28800,
      scope: 'openid offline_access e-helse:sfm.api/sfm.api2',
    })
  })

  test('gives neither id_token nor refresh token that was not asked for', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.exchange(await client.code({ scope: 'e-helse:sfm.api/sfm.api2' }))
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type'])
  })

  test('gives an id_token with the nonce of the sign-in; a refresh gives one without', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    expect(decodeJwt(String(body['id_token']))).toMatchObject({
      iss: issuer,
      nonce: 'engangsord',
      'helseid://claims/identity/pid': '11827549845',
    })
    const refreshed = await client.refresh(body['refresh_token'])
    expect(decodeJwt(String(refreshed.body['id_token']))).not.toHaveProperty('nonce')
  })

  test('tells which scopes were rejected: those of APIs that are not played here', async () => {
    const client = await HandmadeClient.at()
    const code = await client.code({ scope: 'openid e-helse:sfm.api/sfm.api2 nhn:kjernejournal/api' })
    expect(await client.exchange(code)).toMatchObject({
      status: 200,
      body: { scope: 'openid e-helse:sfm.api/sfm.api2', rejected_scope: 'nhn:kjernejournal/api' },
    })
  })

  test('is good once', async () => {
    const client = await HandmadeClient.at()
    const code = await client.code()
    expect((await client.exchange(code)).status).toBe(200)
    expect(await client.exchange(code)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The code was used before. It is good once.' },
    })
  })

  test('expires', async () => {
    const client = await HandmadeClient.at()
    const code = await client.code()
    client.wait(61)
    expect(await client.exchange(code)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The code has expired.' },
    })
  })

  test('is bound to the redirect_uri that was pushed', async () => {
    const client = await HandmadeClient.at()
    expect(
      await client.token({ ...codeGrant, code: await client.code(), redirect_uri: 'http://localhost:1/x' }),
    ).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: `The redirect_uri must be the one that was pushed, "${redirectUri}"; it is "http://localhost:1/x".`,
      },
    })
  })

  test('is bound to the code_challenge that was pushed', async () => {
    const client = await HandmadeClient.at()
    expect(
      await client.token({ ...codeGrant, code: await client.code(), code_verifier: 'x'.repeat(43) }),
    ).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'The code_verifier does not give the code_challenge that was pushed.',
      },
    })
  })

  test('needs a code_verifier of at least 43 characters', async () => {
    const client = await HandmadeClient.at()
    expect(await client.token({ ...codeGrant, code: await client.code(), code_verifier: 'kort' })).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'The code_verifier must be 43 to 128 letters, digits, or -._~ (RFC 7636).',
      },
    })
  })

  test('is bound to the client', async () => {
    const client = await HandmadeClient.at()
    const other = { client_id: 'another-client' }
    const assertion = { claims: { iss: 'another-client', sub: 'another-client' } }
    expect(await client.token({ ...codeGrant, ...other, code: await client.code() }, assertion)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The code was given to another client than another-client.' },
    })
  })

  test.each(['code', 'redirect_uri', 'code_verifier', 'grant_type'])('must come with %s', async (name) => {
    const client = await HandmadeClient.at()
    expect(await client.token({ ...codeGrant, code: await client.code(), [name]: undefined })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request', error_description: `The parameter ${name} is missing.` },
    })
  })
})

describe('other grants and other APIs', () => {
  test.each(['password', 'urn:ietf:params:oauth:grant-type:token-exchange'])('%s is not played', async (grantType) => {
    const client = await HandmadeClient.at()
    expect(await client.token({ grant_type: grantType })).toMatchObject({
      status: 400,
      body: {
        error: 'unsupported_grant_type',
        error_description: `The grant_type "${grantType}" is not played here: a user signs in with authorization_code, then refresh_token; client_credentials is for calls without a user.`,
      },
    })
  })

  test('resource may name SFM, and nothing else', async () => {
    const client = await HandmadeClient.at()
    expect((await client.token({ ...codeGrant, code: await client.code(), resource: 'e-helse:sfm.api' })).status).toBe(
      200,
    )
    expect(
      await client.token({ ...codeGrant, code: await client.code(), resource: 'nhn:kjernejournal' }),
    ).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_target',
        error_description: 'The only API played here is e-helse:sfm.api; resource is "nhn:kjernejournal".',
      },
    })
  })
})

describe('the refresh token', () => {
  test('comes back the same, with the life that is left of it', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    client.wait(3600)
    expect(await client.refresh(body['refresh_token'])).toMatchObject({
      status: 200,
      body: { refresh_token: body['refresh_token'], rt_expires_in: 25200, expires_in: 600 },
    })
  })

  test('expires', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    client.wait(28801)
    expect(await client.refresh(body['refresh_token'])).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The refresh token has expired.' },
    })
  })

  test('that was never given out is refused', async () => {
    const client = await HandmadeClient.at()
    expect(await client.refresh('oppdiktet')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'The refresh token was never given out.' },
    })
  })

  test('is bound to the client', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    const form = {
      grant_type: 'refresh_token',
      refresh_token: String(body['refresh_token']),
      client_id: 'another-client',
    }
    expect(await client.token(form, { claims: { iss: 'another-client', sub: 'another-client' } })).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'The refresh token was given to another client than another-client.',
      },
    })
  })

  test('may be used for less than was granted, not for more', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    const form = { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) }
    expect(await client.token({ ...form, scope: 'e-helse:sfm.api/sfm.api2' })).toMatchObject({
      status: 200,
      body: { scope: 'e-helse:sfm.api/sfm.api2', refresh_token: body['refresh_token'] },
    })
    expect(await client.token({ ...form, scope: 'openid profile' })).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_scope',
        error_description: 'The scope "profile" was not granted when the user signed in.',
      },
    })
  })

  test('may be used with a new DPoP key: the client proves itself by its assertion', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.signIn()
    const other = await keyPair('ES256')
    const { kty, crv, x, y } = other.publicJwk
    const dpop = await client.proof({ header: { alg: 'ES256', jwk: { kty, crv, x, y } }, key: other.privateKey })
    expect(
      (
        await client.token(
          { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) },
          {},
          { DPoP: dpop },
        )
      ).status,
    ).toBe(200)
  })
})

describe('the organisation in the token', () => {
  async function claimsOf(answer: Promise<{ readonly body: Readonly<Record<string, unknown>> }>) {
    return decodeJwt(String((await answer).body['access_token']))
  }

  test.each([
    { name: 'array of both', details: bothDetails, parent: '313999068', child: '313999076', journal: journalId },
    {
      name: 'single object',
      details: organisationDetails('NO:ORGNR:313999068:313999076'),
      parent: '313999068',
      child: '313999076',
    },
    { name: 'single object: journal-id only', details: bothDetails[1], journal: journalId },
    { name: 'colon at the end', details: organisationDetails('NO:ORGNR:313999068:'), parent: '313999068' },
    { name: 'no colon at the end', details: organisationDetails('NO:ORGNR:313999068'), parent: '313999068' },
    {
      name: "NHN's sample numbers, which fail mod11",
      details: organisationDetails('NO:ORGNR:999977776:999977775'),
      parent: '999977776',
      child: '999977775',
    },
  ])('is what the client asked for: $name', async ({ details, parent, child, journal }) => {
    const claims = await claimsOf((await HandmadeClient.at()).signIn(details))
    expect([claims[orgnrParent], claims[orgnrChild], claims['nhn:sfm:journal-id']]).toEqual([parent, child, journal])
  })

  test('may be asked for with the older name authorization_details', async () => {
    const client = await HandmadeClient.at()
    const claims = await claimsOf(
      client.exchange(await client.code(), { claims: { authorization_details: bothDetails } }),
    )
    expect(claims[orgnrParent]).toBe('313999068')
  })

  test('may be asked for at PAR', async () => {
    const client = await HandmadeClient.at()
    const claims = await claimsOf(
      client.exchange(await client.code({ authorization_details: JSON.stringify(bothDetails) })),
    )
    expect([claims[orgnrParent], claims['nhn:sfm:journal-id']]).toEqual(['313999068', journalId])
  })

  test('may be asked for at the refresh, as NHN recommends, and for another one each time', async () => {
    const client = await HandmadeClient.at()
    const { body } = await client.exchange(await client.code())
    expect(decodeJwt(String(body['access_token']))).not.toHaveProperty([orgnrParent])
    const first = await claimsOf(client.refresh(body['refresh_token'], { claims: { assertion_details: bothDetails } }))
    const second = await claimsOf(
      client.refresh(body['refresh_token'], {
        claims: { assertion_details: organisationDetails('NO:ORGNR:313999106:313999114') },
      }),
    )
    expect([first[orgnrChild], second[orgnrChild]]).toEqual(['313999076', '313999114'])
  })

  test.each([
    { detailsFollowRefresh: true, parent: '313999068' },
    { detailsFollowRefresh: false, parent: undefined },
  ])(
    'of a refresh that names none, when detailsFollowRefresh is $detailsFollowRefresh, is $parent',
    async ({ detailsFollowRefresh, parent }) => {
      const client = await HandmadeClient.at({ settings: { detailsFollowRefresh } })
      const { body } = await client.signIn()
      expect((await claimsOf(client.refresh(body['refresh_token'])))[orgnrParent]).toBe(parent)
    },
  )

  test('is absent for a multi-tenant client that names none', async () => {
    const client = await HandmadeClient.at()
    const claims = await claimsOf(client.exchange(await client.code()))
    expect([claims[orgnrParent], claims[orgnrChild], claims['nhn:sfm:journal-id']]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is its own for a single-tenant client that names none, with its SFM instance', async () => {
    const client = await HandmadeClient.at({ client: { tenancy: 'single' } })
    const claims = await claimsOf(client.exchange(await client.code()))
    expect([claims[orgnrParent], claims[orgnrChild], claims['e-helse:sfm.api/client/claims/sfm-id']]).toEqual([
      '313999068',
      undefined,
      journalId,
    ])
  })

  test('has the child that a single-tenant client names alone', async () => {
    const client = await HandmadeClient.at({ client: { tenancy: 'single', sfmId: 'sfm-1' } })
    const claims = await claimsOf(client.signIn(organisationDetails('313999076', 'urn:oid:2.16.578.1.12.4.1.4.101')))
    expect([claims[orgnrParent], claims[orgnrChild], claims['e-helse:sfm.api/client/claims/sfm-id']]).toEqual([
      '313999068',
      '313999076',
      'sfm-1',
    ])
  })

  const refused: readonly {
    readonly name: string
    readonly details: unknown
    readonly says: string
    readonly tenancy?: 'single'
  }[] = [
    { name: 'text', details: 'x', says: 'Details are objects with a type; this is "x".' },
    {
      name: 'a misspelt type',
      details: { type: 'helseid_autorization' },
      says: 'Details of type "helseid_autorization" are not known. SFM reads helseid_authorization and nhn:sfm:journal-id (with hyphen).',
    },
    {
      name: 'a journal id that is not a UUID',
      details: { type: 'nhn:sfm:journal-id', value: { journal_id: '1231231234-34213412-432423-4233' } },
      says: 'nhn:sfm:journal-id must have value.journal_id (with underscore), a UUID; it is "1231231234-34213412-432423-4233".',
    },
    {
      name: 'journal-id with a hyphen',
      details: { type: 'nhn:sfm:journal-id', value: { 'journal-id': journalId } },
      says: 'nhn:sfm:journal-id must have value.journal_id (with underscore), a UUID; it is absent.',
    },
    {
      name: 'the same type twice',
      details: [bothDetails[1], bothDetails[1]],
      says: 'nhn:sfm:journal-id stands more than once.',
    },
    {
      name: 'two organisations',
      details: [bothDetails[0], bothDetails[0]],
      says: 'helseid_authorization stands more than once.',
    },
    {
      name: 'no identifier',
      details: { type: 'helseid_authorization', practitioner_role: {} },
      says: 'helseid_authorization lacks practitioner_role.organization.identifier.',
    },
    {
      name: 'an orgnr alone, in the multi-tenant system',
      details: organisationDetails('313999068'),
      says: 'With system urn:oid:1.0.6523 the value must be "NO:ORGNR:<parent>:<child>" (nine digits each, child optional); it is "313999068".',
    },
    {
      name: 'an unknown system',
      details: organisationDetails('313999068', 'urn:oid:1.2.3'),
      says: `The system of the organisation's identifier must be "urn:oid:1.0.6523" or "urn:oid:2.16.578.1.12.4.1.4.101"; it is "urn:oid:1.2.3".`,
    },
    {
      name: 'another identifier type',
      details: { type: 'helseid_authorization', practitioner_role: { organization: { identifier: { type: 'HER' } } } },
      says: `The type of the organisation's identifier must be "ENH"; it is "HER".`,
    },
    {
      name: 'the single-tenant form from a multi-tenant client',
      details: organisationDetails('313999076', 'urn:oid:2.16.578.1.12.4.1.4.101'),
      says: 'The client 2f6c0d5e-8a55-4c0f-9f7b-0a2d6d1d7c11 is multi-tenant and must name the parent too: system urn:oid:1.0.6523, value NO:ORGNR:<parent>:<child>.',
    },
    {
      name: 'both numbers in the single-tenant system',
      details: organisationDetails('NO:ORGNR:313999068:313999076', 'urn:oid:2.16.578.1.12.4.1.4.101'),
      says: `With system urn:oid:2.16.578.1.12.4.1.4.101 the value must be the child's orgnr alone (nine digits); it is "NO:ORGNR:313999068:313999076".`,
    },
    {
      name: "someone else's organisation, from a single-tenant client",
      tenancy: 'single',
      details: organisationDetails('NO:ORGNR:313999106:313999114'),
      says: 'The client 2f6c0d5e-8a55-4c0f-9f7b-0a2d6d1d7c11 is single-tenant, of 313999068, and may not name the organisation 313999106.',
    },
  ]
  test.each(refused)('is refused: $name', async ({ details, says, tenancy }) => {
    const client = await HandmadeClient.at(tenancy === undefined ? {} : { client: { tenancy } })
    expect(await client.signIn(details)).toMatchObject({
      status: 400,
      body: { error: 'invalid_authorization_details', error_description: says },
    })
  })

  test('is refused under both names at once', async () => {
    const client = await HandmadeClient.at()
    const both = { claims: { assertion_details: bothDetails, authorization_details: bothDetails } }
    expect(await client.exchange(await client.code(), both)).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_authorization_details',
        error_description:
          'The client assertion has both assertion_details and authorization_details. Send assertion_details only.',
      },
    })
  })

  test('is refused for a child that is not on the client’s list', async () => {
    const client = await HandmadeClient.at({ client: { allowedOrgnrChildren: ['313999017'] } })
    expect(await client.signIn()).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_authorization_details',
        error_description:
          "The client 2f6c0d5e-8a55-4c0f-9f7b-0a2d6d1d7c11 may not name the underenhet 313999076: it is not on the client's list.",
      },
    })
    expect((await client.signIn(organisationDetails('NO:ORGNR:313999009:313999017'))).status).toBe(200)
  })

  test('leaves details of tillitsrammeverket alone: they are no concern of SFM', async () => {
    const client = await HandmadeClient.at()
    expect(
      (await client.signIn([...bothDetails, { type: 'nhn:tillitsrammeverk:parameters', patients: [] }])).status,
    ).toBe(200)
  })
})

describe('the nonce in the DPoP proof, when HelseID demands one', () => {
  test('is given with the refusal, and the same code is then good', async () => {
    const client = await HandmadeClient.at({ settings: { dpopNonceDemanded: true } })
    const code = await client.code()
    const first = await client.exchange(code)
    expect(first).toMatchObject({ status: 400, body: { error: 'use_dpop_nonce' } })
    const nonce = first.headers.get('dpop-nonce')
    expect(nonce).toMatch(/^[\w-]{43}$/)
    expect((await client.exchange(code, {}, { DPoP: await client.proof({ claims: { nonce } }) })).status).toBe(200)
  })

  test('is refused when HelseID did not give it, or too long ago', async () => {
    const client = await HandmadeClient.at({ settings: { dpopNonceDemanded: true, codeSeconds: 1000 } })
    const code = await client.code()
    expect(
      await client.exchange(code, {}, { DPoP: await client.proof({ claims: { nonce: 'oppdiktet' } }) }),
    ).toMatchObject({
      status: 400,
      body: { error: 'use_dpop_nonce' },
    })
    const nonce = (await client.exchange(code)).headers.get('dpop-nonce')
    client.wait(301)
    expect(await client.exchange(code, {}, { DPoP: await client.proof({ claims: { nonce } }) })).toMatchObject({
      status: 400,
      body: { error: 'use_dpop_nonce' },
    })
  })
})
