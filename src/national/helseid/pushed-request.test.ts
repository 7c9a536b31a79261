import { describe, expect, test } from 'vitest'
import {
  bothDetails,
  challenge,
  clientId,
  HandmadeClient,
  issuer,
  journalDetails,
  redirectUri,
  scope,
  sfmUrl,
  signedJwt,
  withBrokenSignature,
} from './handmade-client.test.kit.js'

test('a pushed request is answered with 201, a request_uri and its lifetime, and needs no DPoP proof', async () => {
  const client = await HandmadeClient.at()
  const { status, body, headers } = await client.push()
  expect(status).toBe(201)
  expect(body).toEqual({
    request_uri: expect.stringMatching(/^urn:ietf:params:oauth:request_uri:[\w-]{43}$/) as unknown,
    expires_in: 60,
  })
  expect(headers.get('cache-control')).toBe('no-store')
})

test('a request without state and nonce is taken: both are recommended only', async () => {
  const client = await HandmadeClient.at()
  expect(await client.push({ state: undefined, nonce: undefined })).toMatchObject({ status: 201 })
})

test('what HelseID has no say in here is let through: prompt, acr_values, several resources', async () => {
  const client = await HandmadeClient.at()
  expect(
    await client.push({ prompt: 'login', acr_values: 'idporten-loa-high', resource: 'nhn:kjernejournal' }),
  ).toMatchObject({
    status: 201,
  })
})

describe('a pushed request is refused with 400', () => {
  const refused: readonly {
    readonly name: string
    readonly change: Readonly<Record<string, string | undefined>>
    readonly error: string
    readonly says: string
  }[] = [
    ...['client_id', 'scope', 'redirect_uri', 'response_type', 'code_challenge', 'code_challenge_method'].map(
      (name) => ({
        name: `no ${name}`,
        change: { [name]: undefined },
        error: 'invalid_request',
        says: `The parameter ${name} is missing.`,
      }),
    ),
    {
      name: 'implicit flow, which the metadata advertises',
      change: { response_type: 'id_token token' },
      error: 'unsupported_response_type',
      says: 'The response_type must be "code"; it is "id_token token".',
    },
    {
      name: 'plain PKCE, which the metadata advertises',
      change: { code_challenge_method: 'plain' },
      error: 'invalid_request',
      says: 'The code_challenge_method must be "S256"; it is "plain".',
    },
    {
      name: 'a challenge that is no SHA-256',
      change: { code_challenge: 'kort' },
      error: 'invalid_request',
      says: 'The code_challenge must be a SHA-256 in base64url, 43 characters; it is "kort".',
    },
    {
      name: 'a redirect_uri that differs by a slash',
      change: { redirect_uri: `${redirectUri}/` },
      error: 'invalid_request',
      says: `The redirect_uri "${redirectUri}/" is not registered for ${clientId}; it must be exactly one of "${redirectUri}".`,
    },
    {
      name: 'an SFM scope that does not exist',
      change: { scope: 'openid e-helse:sfm.api/sfm.api3' },
      error: 'invalid_scope',
      says: 'SFM has no scope "e-helse:sfm.api/sfm.api3"; it has e-helse:sfm.api/sfm.api2, e-helse:sfm.api/sfm-migrering.api2, e-helse:sfm.api/sfm.api, e-helse:sfm.api/sfm-migrering.api.',
    },
    { name: 'a scope of blanks', change: { scope: '  ' }, error: 'invalid_scope', says: 'The scope is empty.' },
    {
      name: 'a request_uri',
      change: { request_uri: 'urn:x' },
      error: 'invalid_request',
      says: 'A pushed request may not hold request_uri.',
    },
    {
      name: 'form_post, which is not played',
      change: { response_mode: 'form_post' },
      error: 'invalid_request',
      says: 'The response_mode "form_post" is not played here: leave it out, or say "query".',
    },
    {
      name: 'details that are not JSON',
      change: { authorization_details: '{type:' },
      error: 'invalid_authorization_details',
      says: 'The parameter authorization_details is not JSON; it begins with "{type:".',
    },
    {
      name: 'details with an underscore in the type',
      change: { authorization_details: JSON.stringify({ ...journalDetails, type: 'nhn:sfm:journal_id' }) },
      error: 'invalid_authorization_details',
      says: 'Details of type "nhn:sfm:journal_id" are not known. SFM reads helseid_authorization and nhn:sfm:journal-id (with hyphen).',
    },
  ]
  test.each(refused)('$name', async ({ change, error, says }) => {
    const client = await HandmadeClient.at()
    expect(await client.push(change)).toMatchObject({ status: 400, body: { error, error_description: says } })
  })

  test('a parameter that stands twice', async () => {
    const client = await HandmadeClient.at()
    const form = new URLSearchParams({ ...(await client.authentication()), scope })
    form.append('scope', 'openid')
    const response = await client.helseId.fetch(new Request(`${issuer}/connect/par`, { method: 'POST', body: form }))
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: 'invalid_request',
      error_description: 'The parameter scope stands more than once.',
    })
  })

  test('JSON', async () => {
    const client = await HandmadeClient.at()
    const response = await client.helseId.fetch(
      new Request(`${issuer}/connect/par`, {
        method: 'POST',
        body: '{}',
        headers: { 'Content-Type': 'application/json' },
      }),
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: 'invalid_request',
      error_description: 'The body must be application/x-www-form-urlencoded; this one is application/json.',
    })
  })
})

describe('a request object', () => {
  const parameters = {
    client_id: clientId,
    iss: clientId,
    aud: issuer,
    scope,
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    authorization_details: bothDetails,
  }
  const noForm = {
    scope: undefined,
    redirect_uri: undefined,
    response_type: undefined,
    code_challenge: undefined,
    code_challenge_method: undefined,
  }

  async function pushed(change: Readonly<Record<string, unknown>>, broken = false) {
    const client = await HandmadeClient.at()
    const object = await signedJwt(
      { alg: 'PS256', kid: client.keys.kid },
      { ...parameters, exp: client.seconds + 60, ...change },
      client.keys.privateKey,
    )
    return { client, answer: await client.push({ ...noForm, request: broken ? withBrokenSignature(object) : object }) }
  }

  test('carries all parameters, details too', async () => {
    const { client, answer } = await pushed({})
    expect(answer.status).toBe(201)
    const { location } = await client.authorize({
      client_id: clientId,
      request_uri: String(answer.body['request_uri']),
    })
    const tokens = await client.exchange(location?.searchParams.get('code') ?? '')
    const accessToken = String(tokens.body['access_token'])
    const call = { method: 'POST', url: sfmUrl, accessToken }
    const dpop = await client.proof({}, call)
    expect(
      await client.helseId.admit({ method: 'POST', url: sfmUrl, authorization: `DPoP ${accessToken}`, dpop }),
    ).toMatchObject({
      admitted: true,
      identity: { orgnrParent: '313999068', orgnrChild: '313999076' },
    })
  })

  test.each([
    {
      name: 'of another client',
      change: { client_id: 'andre' },
      says: 'The client_id in the request object is another than the one outside: "andre".',
    },
    {
      name: 'from another sender',
      change: { iss: 'andre' },
      says: 'The iss of the request object must be the client_id; it is "andre".',
    },
    {
      name: 'for another receiver',
      change: { aud: 'andre' },
      says: `The aud of the request object must be "${issuer}"; it is "andre".`,
    },
    { name: 'too old', change: { exp: 1 }, says: 'The request object has expired: exp is 1.' },
    {
      name: 'not valid yet',
      change: { nbf: 9999999999 },
      says: 'The request object is not valid yet: nbf is 9999999999.',
    },
    { name: 'within itself', change: { request: 'x' }, says: 'A request object may not hold request or request_uri.' },
  ])('is refused $name', async ({ change, says }) => {
    expect((await pushed(change)).answer).toMatchObject({
      status: 400,
      body: { error: 'invalid_request_object', error_description: says },
    })
  })

  test('is refused when its signature is not the client’s', async () => {
    expect((await pushed({}, true)).answer).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_request_object',
        error_description: `The signature of the request object does not verify with a registered key of ${clientId}.`,
      },
    })
  })

  test('is refused signed with a shared secret', async () => {
    const client = await HandmadeClient.at()
    const object = await signedJwt(
      { alg: 'HS256' },
      parameters,
      new TextEncoder().encode('en hemmelighet som er lang nok til HS256'),
    )
    expect(await client.push({ ...noForm, request: object })).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_request_object',
        error_description:
          'The alg of the request object must be one of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512; it is "HS256".',
      },
    })
  })
})
