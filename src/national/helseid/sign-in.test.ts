import { expect, test } from 'vitest'
import { clientId, HandmadeClient, issuer, redirectUri } from './handmade-client.test.kit.js'
import type { HelseIdOptions } from './helseid.js'

async function pushed(
  options: Partial<HelseIdOptions> = {},
  change: Readonly<Record<string, string | undefined>> = {},
) {
  const client = await HandmadeClient.at(options)
  const { body } = await client.push(change)
  return { client, query: { client_id: clientId, request_uri: String(body['request_uri']) } }
}

test('the browser is sent back at once with code, state, iss and session_state', async () => {
  const { client, query } = await pushed()
  const { status, location } = await client.authorize(query)
  expect(status).toBe(302)
  expect(`${location?.origin ?? ''}${location?.pathname ?? ''}`).toBe(redirectUri)
  const answer = Object.fromEntries(location?.searchParams ?? [])
  expect(Object.keys(answer).sort()).toEqual(['code', 'iss', 'session_state', 'state'])
  expect(answer).toMatchObject({ iss: issuer, state: 'tilstand' })
})

test('a request without state is answered without state', async () => {
  const { client, query } = await pushed({}, { state: undefined })
  const { location } = await client.authorize(query)
  expect(location?.searchParams.has('state')).toBe(false)
})

test('when no one is at the keyboard, the client is told login_required', async () => {
  const { client, query } = await pushed({ signedIn: () => undefined })
  const { status, location } = await client.authorize(query)
  expect(status).toBe(302)
  expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
    error: 'login_required',
    error_description: 'No one is signed in at this HelseID now.',
    state: 'tilstand',
    iss: issuer,
  })
})

test('a request that was not pushed is refused: PAR is mandatory, whatever the metadata says', async () => {
  const client = await HandmadeClient.at()
  const query = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'openid' }
  expect(await client.authorize(query)).toMatchObject({
    status: 400,
    location: undefined,
    body: {
      error: 'invalid_request',
      error_description: `The request_uri is missing: push the request to ${issuer}/connect/par first (PAR), and come here with what it answers.`,
    },
  })
})

test('a request_uri is good once', async () => {
  const { client, query } = await pushed()
  await client.authorize(query)
  expect(await client.authorize(query)).toMatchObject({
    status: 400,
    body: {
      error: 'invalid_request',
      error_description: 'The request_uri was used before. Push a new request for each sign-in.',
    },
  })
})

test('a request_uri lives for 60 s, unless set otherwise', async () => {
  const { client, query } = await pushed()
  client.wait(60)
  expect((await client.authorize(query)).status).toBe(302)

  const late = await pushed()
  late.client.wait(61)
  expect(await late.client.authorize(late.query)).toMatchObject({
    status: 400,
    body: { error: 'invalid_request', error_description: 'The request_uri has expired: it lives for 60 s.' },
  })
})

test('a request_uri that was never given out is refused', async () => {
  const { client } = await pushed()
  expect(await client.authorize({ client_id: clientId, request_uri: 'urn:x' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_request', error_description: 'The request_uri "urn:x" was never given out.' },
  })
})

test('a request_uri belongs to the client that pushed', async () => {
  const { client, query } = await pushed()
  expect(await client.authorize({ ...query, client_id: 'another-client' })).toMatchObject({
    status: 400,
    body: {
      error: 'invalid_request',
      error_description: 'The request_uri was given to another client than "another-client".',
    },
  })
})

test('client_id must stand beside request_uri', async () => {
  const { client, query } = await pushed()
  expect(await client.authorize({ request_uri: query.request_uri })).toMatchObject({
    status: 400,
    body: {
      error: 'invalid_request',
      error_description: 'The client_id is missing: the authorization endpoint takes client_id and request_uri.',
    },
  })
})
