import { describe, expect, test } from 'vitest'
import type { Change } from './handmade-client.test.kit.js'
import { clientId, HandmadeClient, issuer, keyPair, redirectUri, unsignedJwt } from './handmade-client.test.kit.js'

const algorithms = 'RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512'

describe('a client assertion is taken', () => {
  const taken: readonly { readonly name: string; readonly change: (now: number) => Change }[] = [
    { name: 'as the profile has it', change: () => ({}) },
    { name: 'with typ JWT, as an old page has it', change: () => ({ header: { typ: 'JWT' } }) },
    { name: "with iat as a string, as NHN's examples have it", change: (now) => ({ claims: { iat: String(now) } }) },
    {
      name: 'without iat and nbf, which no one is known to demand',
      change: () => ({ claims: { iat: undefined, nbf: undefined } }),
    },
    { name: 'with the issuer as the only aud in an array', change: () => ({ claims: { aud: [issuer] } }) },
    {
      name: "from a clock 5 s ahead of HelseID's",
      change: (now) => ({ claims: { iat: now + 5, nbf: now + 5, exp: now + 65 } }),
    },
    { name: "from a clock 4 s behind HelseID's, in its last second", change: (now) => ({ claims: { exp: now - 4 } }) },
  ]
  test.each(taken)('$name', async ({ change }) => {
    const client = await HandmadeClient.at()
    expect(await client.push({}, change(client.seconds))).toMatchObject({ status: 201 })
  })

  test.each(['RS256', 'RS512', 'PS384', 'ES256', 'ES384', 'ES512'])('signed with %s', async (alg) => {
    const client = await HandmadeClient.at({ clientKeys: await keyPair(alg) })
    expect(await client.signIn()).toMatchObject({ status: 200, body: { token_type: 'DPoP' } })
  })

  test('new for each call', async () => {
    const client = await HandmadeClient.at()
    expect([(await client.push()).status, (await client.push()).status]).toEqual([201, 201])
  })
})

describe('a client assertion is refused with 401 invalid_client', () => {
  const refused: readonly { readonly name: string; readonly change: (now: number) => Change; readonly says: string }[] =
    [
      {
        name: 'typ of another thing',
        change: () => ({ header: { typ: 'at+jwt' } }),
        says: 'The typ of the client assertion must be "client-authentication+jwt"; it is "at+jwt".',
      },
      {
        name: 'no typ',
        change: () => ({ header: { typ: undefined } }),
        says: 'The typ of the client assertion must be "client-authentication+jwt"; it is absent.',
      },
      {
        name: 'a shared secret',
        change: () => ({
          header: { alg: 'HS256' },
          key: new TextEncoder().encode('en hemmelighet som er lang nok til HS256'),
        }),
        says: `The alg of the client assertion must be one of ${algorithms}; it is "HS256".`,
      },
      {
        name: 'no kid',
        change: () => ({ header: { kid: undefined } }),
        says: 'The client assertion lacks kid, which names the registered key.',
      },
      {
        name: 'a kid that is not registered',
        change: () => ({ header: { kid: 'ukjent' } }),
        says: `The signature of the client assertion does not verify with a registered key of ${clientId} with kid "ukjent".`,
      },
      {
        name: 'another iss',
        change: () => ({ claims: { iss: 'noen-andre' } }),
        says: `The iss of the client assertion must be the client_id "${clientId}"; it is "noen-andre".`,
      },
      {
        name: 'another sub',
        change: () => ({ claims: { sub: 'noen-andre' } }),
        says: `The sub of the client assertion must be the client_id "${clientId}"; it is "noen-andre".`,
      },
      {
        name: 'aud of the token endpoint',
        change: () => ({ claims: { aud: `${issuer}/connect/token` } }),
        says: `The aud of the client assertion must be the issuer "${issuer}" exactly as in the metadata; it is "${issuer}/connect/token".`,
      },
      {
        name: 'aud with a slash too many',
        change: () => ({ claims: { aud: `${issuer}/` } }),
        says: `The aud of the client assertion must be the issuer "${issuer}" exactly as in the metadata; it is "${issuer}/".`,
      },
      {
        name: 'several aud',
        change: () => ({ claims: { aud: [issuer, 'x'] } }),
        says: `The aud of the client assertion must be the issuer "${issuer}" exactly as in the metadata; it is ["${issuer}","x"].`,
      },
      {
        name: 'no exp',
        change: () => ({ claims: { exp: undefined } }),
        says: 'The client assertion must have exp, a number of seconds since 1970; it is absent.',
      },
      {
        name: 'expired',
        change: (now) => ({ claims: { exp: now - 5 } }),
        says: 'The client assertion expired 5 s ago.',
      },
      {
        name: 'a life of more than 60 s',
        change: (now) => ({ claims: { exp: now + 66 } }),
        says: 'The client assertion lives too long: exp is 66 s ahead, and may be at most 60 s.',
      },
      {
        name: 'not valid yet',
        change: (now) => ({ claims: { nbf: now + 6 } }),
        says: 'The client assertion is not valid yet: nbf is 6 s ahead.',
      },
      {
        name: 'nbf that is no time',
        change: () => ({ claims: { nbf: 'i dag' } }),
        says: 'The nbf of the client assertion must be a number; it is "i dag".',
      },
      {
        name: 'iat that is no time',
        change: () => ({ claims: { iat: 'i dag' } }),
        says: 'The iat of the client assertion must be a number of seconds since 1970; it is "i dag".',
      },
      {
        name: 'no jti',
        change: () => ({ claims: { jti: undefined } }),
        says: 'The client assertion lacks jti, a unique string.',
      },
    ]
  test.each(refused)('$name', async ({ change, says }) => {
    const client = await HandmadeClient.at()
    expect(await client.push({}, change(client.seconds))).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: says },
    })
  })

  test('signed with a key that is not registered, under the kid of one that is', async () => {
    const client = await HandmadeClient.at()
    const { privateKey } = await keyPair('PS256')
    expect(await client.push({}, { key: privateKey })).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
  })

  test('signed by no one', async () => {
    const client = await HandmadeClient.at()
    const claims = { iss: clientId, sub: clientId, aud: issuer, exp: client.seconds + 30, jti: 'a' }
    const unsigned = unsignedJwt({ alg: 'none', typ: 'client-authentication+jwt', kid: client.keys.kid }, claims)
    expect(await client.push({ client_assertion: unsigned })).toMatchObject({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: `The alg of the client assertion must be one of ${algorithms}; it is "none".`,
      },
    })
  })

  test('used twice, at PAR and then at the token endpoint', async () => {
    const client = await HandmadeClient.at()
    const same = { claims: { jti: 'en-gang' } }
    expect((await client.push({}, same)).status).toBe(201)
    expect(await client.exchange('kode', same)).toMatchObject({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description:
          'The client assertion with jti "en-gang" was used before. Make a new one for each call, PAR and token apart.',
      },
    })
  })

  test('typ JWT, once HelseID no longer takes it', async () => {
    const client = await HandmadeClient.at({ settings: { assertionTypJwtAccepted: false } })
    expect(await client.push({}, { header: { typ: 'JWT' } })).toMatchObject({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: 'The typ of the client assertion must be "client-authentication+jwt"; it is "JWT".',
      },
    })
  })

  test('not a JWT', async () => {
    const client = await HandmadeClient.at()
    expect(await client.push({ client_assertion: 'abc' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: 'The client_assertion is not a signed JWT.' },
    })
  })

  test('from a client that is not registered', async () => {
    const client = await HandmadeClient.at()
    expect(await client.push({ client_id: 'ukjent' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: 'No client with the id "ukjent" is registered.' },
    })
  })

  test('absent', async () => {
    const client = await HandmadeClient.at()
    expect(await client.push({ client_assertion: undefined })).toMatchObject({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: 'The parameter client_assertion is missing: clients sign in with private_key_jwt.',
      },
    })
  })

  const secrets =
    'Client secrets are not allowed. Sign in with private_key_jwt: client_assertion and client_assertion_type.'
  test('replaced by a secret in the form', async () => {
    const client = await HandmadeClient.at()
    const form = { client_assertion: undefined, client_secret: 'hemmelig' }
    expect(await client.push(form)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: secrets },
    })
  })

  test('replaced by a secret in the header Authorization', async () => {
    const client = await HandmadeClient.at()
    const basic = { Authorization: `Basic ${Buffer.from(`${clientId}:hemmelig`).toString('base64')}` }
    expect(await client.push({}, {}, basic)).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_description: secrets },
    })
  })
})

test('a client assertion of another type is refused with 400 invalid_request', async () => {
  const client = await HandmadeClient.at()
  expect(await client.push({ client_assertion_type: 'jwt', redirect_uri: redirectUri })).toMatchObject({
    status: 400,
    body: {
      error: 'invalid_request',
      error_description:
        'The client_assertion_type must be "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"; it is "jwt".',
    },
  })
})
