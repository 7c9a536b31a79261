import { describe, expect, it } from 'vitest'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { issuer } from '../../test-kit/environment.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { clientKey, proofKey, signed, strangersKey } from '../../test-kit/keys.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { signIn as check } from './sign-in.js'

const now = Date.parse('2026-11-22T10:00:00.000Z') / 1000
const base = 'http://localhost:4000/helseid/connect'

const assertion = (
  jti: string,
  { header = {}, claims = {}, key = clientKey }: { header?: Json; claims?: Json; key?: typeof clientKey } = {},
) =>
  signed(
    key.privateKey,
    { alg: 'ES256', kid: 'client', typ: 'client-authentication+jwt', ...header },
    { iss: 'epj-under-test', sub: 'epj-under-test', aud: issuer, iat: now, nbf: now, exp: now + 30, jti, ...claims },
  )

type Parameters = Readonly<Record<string, string | undefined>>
const form = (parameters: Parameters) =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  ).toString()
const client = (value: string): Parameters => ({
  client_id: 'epj-under-test',
  client_assertion: value,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
})

const par = (draft: Draft, more: Parameters = {}, headers: string[][] = []) =>
  draft.call({
    service: 'helseid',
    operation: 'par',
    url: `${base}/par`,
    headers,
    step: null,
    body: form({
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'abc',
      code_challenge_method: 'S256',
      state: 'xyz',
      ...client(assertion('a1')),
      ...more,
    }),
  })

const authorize = (draft: Draft, query = 'client_id=epj-under-test&request_uri=urn:1') =>
  draft.call({
    service: 'helseid',
    operation: 'authorize',
    method: 'GET',
    url: `${base}/authorize?${query}`,
    step: null,
  })

const tokenProof = (jti: string, claims: Json = {}) =>
  signed(
    proofKey.privateKey,
    { alg: 'ES256', typ: 'dpop+jwt', jwk: proofKey.publicKey.export({ format: 'jwk' }) },
    { jti, htm: 'POST', htu: `${base}/token`, iat: now, ...claims },
  )

const token = (draft: Draft, more: Parameters = {}, headers = [['DPoP', tokenProof('p1')]]) =>
  draft.call({
    service: 'helseid',
    operation: 'token',
    url: `${base}/token`,
    headers,
    step: null,
    body: form({
      grant_type: 'authorization_code',
      code: 'c',
      code_verifier: 'v',
      ...client(assertion('a2')),
      ...more,
    }),
  })

const begun = () => record(unchanged)

describe('sign-in', () => {
  it('passes for PAR, S256, state, private_key_jwt and a proof at the token endpoint', () => {
    expect(judged(check, token(authorize(par(begun()))))).toMatchObject({ verdict: 'passed', looked: 3, findings: [] })
  })

  it('fails without PAR, or with more than the reference in the address', () => {
    expect(said(check, authorize(begun(), 'client_id=x&response_type=code&scope=openid'))).toEqual({
      verdict: 'failed',
      messages: ['Påloggingen går rett til authorize, uten PAR.'],
    })
    expect(said(check, authorize(begun(), 'client_id=x&request_uri=urn:1&scope=openid')).messages).toEqual([
      'Authorize har mer enn client_id og request_uri: scope.',
    ])
  })

  it.each<[string, Parameters, string]>([
    ['the plain PKCE method', { code_challenge_method: 'plain' }, 'Forespørselen har PKCE-metoden «plain».'],
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'Forespørselen har PKCE-metoden «».'],
    ['another response type', { response_type: 'code id_token' }, 'Forespørselen har response_type «code id_token».'],
    ['a client secret', { client_secret: 's' }, 'Klienten viser hvem den er med client_secret eller Authorization.'],
    ['no assertion', { client_assertion: undefined }, 'Kallet mangler client_assertion.'],
    ['another assertion type', { client_assertion_type: 'x' }, 'client_assertion_type er «x».'],
    [
      'an assertion by another key',
      { client_assertion: assertion('a1', { key: strangersKey }) },
      'Klientens bevis er ikke signert med klientens nøkkel.',
    ],
    [
      'an assertion of another client',
      { client_assertion: assertion('a1', { claims: { iss: 'other' } }) },
      'iss og sub i klientens bevis er ikke klientens id.',
    ],
    [
      'an assertion for the token endpoint',
      { client_assertion: assertion('a1', { claims: { aud: `${issuer}/connect/token` } }) },
      `Klientens bevis er for ${issuer}/connect/token.`,
    ],
    [
      'an assertion valid for an hour',
      { client_assertion: assertion('a1', { claims: { exp: now + 3600 } }) },
      'Klientens bevis gjelder i mer enn 60 sekunder.',
    ],
    [
      'an assertion without jti',
      { client_assertion: assertion('a1', { claims: { jti: undefined } }) },
      'Klientens bevis mangler jti.',
    ],
  ])('fails on %s', (_, more, message) => {
    expect(said(check, par(begun(), more))).toEqual({ verdict: 'failed', messages: [message] })
  })

  it('only warns without state, and on an assertion of type JWT, which sources do not settle', () => {
    expect(said(check, par(begun(), { state: undefined }))).toEqual({
      verdict: 'warning',
      messages: ['Forespørselen har ingen state.'],
    })
    expect(said(check, par(begun(), { client_assertion: assertion('a1', { header: { typ: 'JWT' } }) }))).toEqual({
      verdict: 'warning',
      messages: ['Klientens bevis har typ «JWT».'],
    })
  })

  it('fails when the client shows who it is in an Authorization header', () => {
    expect(said(check, par(begun(), {}, [['Authorization', 'Basic eDp5']])).messages).toEqual([
      'Klienten viser hvem den er med client_secret eller Authorization.',
    ])
  })

  it('takes the parameters of a signed request object', () => {
    const request = signed(
      clientKey.privateKey,
      { alg: 'ES256', kid: 'client' },
      { response_type: 'code', code_challenge: 'abc', code_challenge_method: 'S256', state: 'xyz' },
    )
    expect(
      said(
        check,
        par(begun(), {
          response_type: undefined,
          code_challenge: undefined,
          code_challenge_method: undefined,
          state: undefined,
          request,
        }),
      ).verdict,
    ).toBe('passed')
  })

  it('fails when an assertion or a proof is used again', () => {
    expect(said(check, token(par(begun()), client(assertion('a1')))).messages).toEqual([
      'Klientens bevis (jti a1) er brukt før, i x1.',
    ])
    expect(said(check, token(token(begun()), client(assertion('a3')))).messages).toEqual([
      'DPoP-beviset (jti p1) er brukt før, i x1.',
    ])
  })

  it('fails on a token call without a right proof, or without the verifier', () => {
    expect(said(check, token(begun(), {}, [])).messages).toEqual(['Kallet mangler DPoP-bevis.'])
    expect(said(check, token(begun(), {}, [['dpop', tokenProof('p1', { htu: `${base}/par` })]])).messages[0]).toContain(
      'DPoP-beviset er laget for',
    )
    expect(said(check, token(begun(), { code_verifier: undefined })).messages).toEqual([
      'Koden løses inn uten code_verifier.',
    ])
    expect(said(check, token(begun(), { grant_type: 'refresh_token', code_verifier: undefined })).verdict).toBe(
      'passed',
    )
  })

  it('accepts a first call refused because it has no nonce, and the second with a new assertion and proof', () => {
    const refused = token(begun())
    expect(
      said(check, token(refused, client(assertion('a4')), [['DPoP', tokenProof('p2', { nonce: 'n' })]])).verdict,
    ).toBe('passed')
  })

  it('does not apply where a token was used again, and is open where nothing was called', () => {
    expect(said(check, rightUnchanged()).verdict).toBe('not-applicable')
    expect(said(check, begun()).verdict).toBe('inconclusive')
  })
})
