import { exportJWK } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Change, KeyPair } from './handmade-client.test.kit.js'
import {
  accessTokenHash,
  HandmadeClient,
  issuer,
  keyPair,
  sfmUrl,
  unsignedJwt,
  withBrokenSignature,
} from './handmade-client.test.kit.js'

/** Every variant of NHN's test-token service, and some more. A variant is refused both by HelseID's token endpoint and by SFM. */

const algorithms = 'RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512'
const secret = new TextEncoder().encode('en hemmelighet som er lang nok til HS256')
let privateJwk: Record<string, unknown>
let otherKey: KeyPair

beforeAll(async () => {
  otherKey = await keyPair('ES256')
  privateJwk = { ...(await exportJWK(otherKey.privateKey)) }
})

interface Variant {
  readonly name: string
  readonly change: (now: number) => Change
  readonly says: string
}

/** Wrong wherever they are sent. */
const variants: readonly Variant[] = [
  {
    name: 'SetInvalidTypHeaderValue',
    change: () => ({ header: { typ: 'JWT' } }),
    says: 'The typ of the DPoP proof must be "dpop+jwt"; it is "JWT".',
  },
  {
    name: 'no typ',
    change: () => ({ header: { typ: undefined } }),
    says: 'The typ of the DPoP proof must be "dpop+jwt"; it is absent.',
  },
  {
    name: 'SetAlgHeaderToASymmetricAlgorithm',
    change: () => ({ header: { alg: 'HS256' }, key: secret }),
    says: `The alg of the DPoP proof must be one of ${algorithms}; it is "HS256".`,
  },
  {
    name: 'DontSetJwkHeader',
    change: () => ({ header: { jwk: undefined } }),
    says: 'The DPoP proof lacks the header jwk, the public key.',
  },
  {
    name: 'SetPrivateKeyInJwkHeader',
    change: () => ({ header: { alg: 'ES256', jwk: privateJwk }, key: otherKey.privateKey }),
    says: 'The jwk of the DPoP proof holds a private key. Send the public key only.',
  },
  {
    name: 'a jwk that does not fit alg',
    change: () => ({ header: { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } } }),
    says: 'The jwk of the DPoP proof is not a public key that fits alg "PS256".',
  },
  {
    name: 'DontSetJtiClaim',
    change: () => ({ claims: { jti: undefined } }),
    says: 'The DPoP proof lacks jti, a unique string.',
  },
  {
    name: 'no iat',
    change: () => ({ claims: { iat: undefined } }),
    says: 'The DPoP proof must have iat, a number of seconds since 1970; it is absent.',
  },
  {
    name: 'iat as a string',
    change: () => ({ claims: { iat: '1' } }),
    says: 'The DPoP proof must have iat, a number of seconds since 1970; it is "1".',
  },
  {
    name: 'SetIatValueInThePast',
    change: (now) => ({ claims: { iat: now - 11 } }),
    says: 'The DPoP proof is too old: iat is 11 s ago, and may be at most 10 s.',
  },
  {
    name: 'SetIatValueInTheFuture',
    change: (now) => ({ claims: { iat: now + 6 } }),
    says: 'The DPoP proof is made in the future: iat is 6 s ahead, and may be at most 5 s.',
  },
]

/** What depends on where they are sent. */
function addressed(method: string, url: string): readonly Variant[] {
  const htm = `The htm of the DPoP proof must be the method "${method}"; it is `
  const htu = `The htu of the DPoP proof must be the address "${url}", without query; it is `
  return [
    { name: 'DontSetHtmClaimValue', change: () => ({ claims: { htm: undefined } }), says: `${htm}absent.` },
    { name: 'another method', change: () => ({ claims: { htm: 'GET' } }), says: `${htm}"GET".` },
    { name: 'DontSetHtuClaimValue', change: () => ({ claims: { htu: undefined } }), says: `${htu}absent.` },
    {
      name: 'another address',
      change: () => ({ claims: { htu: 'http://127.0.0.1:40123/' } }),
      says: `${htu}"http://127.0.0.1:40123/".`,
    },
    { name: 'an address with query', change: () => ({ claims: { htu: `${url}?x=1` } }), says: `${htu}"${url}?x=1".` },
    { name: 'an address that is none', change: () => ({ claims: { htu: 'her' } }), says: `${htu}"her".` },
  ]
}

describe('at the token endpoint a proof is refused with 400 invalid_dpop_proof', () => {
  const tokenUrl = `${issuer}/connect/token`

  async function refused(dpop: (client: HandmadeClient) => Promise<Record<string, string>>) {
    const client = await HandmadeClient.at()
    const { status, body } = await client.exchange(await client.code(), {}, await dpop(client))
    expect([status, body['error']]).toEqual([400, 'invalid_dpop_proof'])
    return body['error_description']
  }

  test.each([...variants, ...addressed('POST', tokenUrl)])('$name', async ({ change, says }) => {
    expect(await refused(async (client) => ({ DPoP: await client.proof(change(client.seconds)) }))).toBe(says)
  })

  test('absent', async () => {
    expect(await refused(() => Promise.resolve({}))).toBe('The header DPoP is missing.')
  })

  test('SetAnInvalidSignature', async () => {
    expect(await refused(async (client) => ({ DPoP: withBrokenSignature(await client.proof()) }))).toBe(
      'The signature of the DPoP proof does not verify with its jwk.',
    )
  })

  test('used twice', async () => {
    const client = await HandmadeClient.at()
    const DPoP = await client.proof({ claims: { jti: 'en-gang' } })
    expect((await client.exchange(await client.code(), {}, { DPoP })).status).toBe(200)
    expect(await client.exchange(await client.code(), {}, { DPoP })).toMatchObject({
      status: 400,
      body: {
        error: 'invalid_dpop_proof',
        error_description: 'The DPoP proof with jti "en-gang" was used before. Make a new proof for each call.',
      },
    })
  })

  test('a code survives a refused proof', async () => {
    const client = await HandmadeClient.at()
    const code = await client.code()
    expect((await client.exchange(code, {}, {})).status).toBe(400)
    expect((await client.exchange(code)).status).toBe(200)
  })
})

describe('at SFM a proof is refused with 401 invalid_dpop_proof', () => {
  async function refused(
    proof: (
      client: HandmadeClient,
      call: { method: string; url: string; accessToken: string },
    ) => Promise<string | undefined>,
  ) {
    const client = await HandmadeClient.at()
    const accessToken = await client.accessToken()
    const dpop = await proof(client, { method: 'POST', url: sfmUrl, accessToken })
    const admission = await client.helseId.admit({
      method: 'POST',
      url: sfmUrl,
      authorization: `DPoP ${accessToken}`,
      dpop,
    })
    if (admission.admitted) throw new Error('It was let in.')
    expect(admission.status).toBe(401)
    expect(admission.wwwAuthenticate).toContain('error="invalid_dpop_proof"')
    return admission.diagnostics
  }

  test.each([...variants, ...addressed('POST', sfmUrl)])('$name', async ({ change, says }) => {
    expect(await refused((client, call) => client.proof(change(client.seconds), call))).toBe(says)
  })

  test('absent', async () => {
    expect(await refused(() => Promise.resolve(undefined))).toBe('The header DPoP is missing.')
  })

  test('two at once', async () => {
    expect(
      await refused(async (client, call) => `${await client.proof({}, call)}, ${await client.proof({}, call)}`),
    ).toBe('The header DPoP is not exactly one signed JWT.')
  })

  test('DontSetAlgHeader', async () => {
    const says = await refused((client, call) => {
      const { header, claims } = client.proofParts({ header: { alg: undefined } }, call)
      return Promise.resolve(`${unsignedJwt(header, claims)}AAAA`)
    })
    expect(says).toBe(`The alg of the DPoP proof must be one of ${algorithms}; it is absent.`)
  })

  test('signed by no one', async () => {
    const says = await refused((client, call) => {
      const { header, claims } = client.proofParts({ header: { alg: 'none' } }, call)
      return Promise.resolve(unsignedJwt(header, claims))
    })
    expect(says).toBe(`The alg of the DPoP proof must be one of ${algorithms}; it is "none".`)
  })

  test('SetAnInvalidSignature', async () => {
    expect(await refused(async (client, call) => withBrokenSignature(await client.proof({}, call)))).toBe(
      'The signature of the DPoP proof does not verify with its jwk.',
    )
  })

  test('made with another key than the token is bound to', async () => {
    const { kty, crv, x, y } = otherKey.publicJwk
    expect(
      await refused((client, call) =>
        client.proof({ header: { alg: 'ES256', jwk: { kty, crv, x, y } }, key: otherKey.privateKey }, call),
      ),
    ).toBe(
      'The DPoP proof is made with another key than the access token is bound to: the thumbprint of jwk is not the cnf.jkt of the token.',
    )
  })

  test('DontSetAthClaimValue', async () => {
    expect(await refused((client, call) => client.proof({ claims: { ath: undefined } }, call))).toBe(
      'The ath of the DPoP proof must be the SHA-256 of the access token, in base64url; it is absent.',
    )
  })

  test('ath of another token', async () => {
    const ath = accessTokenHash('et annet')
    expect(await refused((client, call) => client.proof({ claims: { ath } }, call))).toBe(
      `The ath of the DPoP proof must be the SHA-256 of the access token, in base64url; it is "${ath}".`,
    )
  })

  test('the proof of the token request', async () => {
    expect(await refused((client) => client.proof())).toMatch(/^The ath of the DPoP proof must be/)
  })

  test('used twice', async () => {
    const says = await refused(async (client, call) => {
      const dpop = await client.proof({ claims: { jti: 'en-gang' } }, call)
      const first = { method: 'POST', url: sfmUrl, authorization: `DPoP ${call.accessToken}`, dpop }
      expect(await client.helseId.admit(first)).toMatchObject({ admitted: true })
      return dpop
    })
    expect(says).toBe('The DPoP proof with jti "en-gang" was used before. Make a new proof for each call.')
  })
})

describe('a proof is taken', () => {
  const call = (accessToken: string) => ({ method: 'POST', url: sfmUrl, accessToken })

  test.each([
    { name: '10 s old', change: (now: number) => ({ claims: { iat: now - 10 } }), url: sfmUrl },
    { name: '5 s ahead', change: (now: number) => ({ claims: { iat: now + 5 } }), url: sfmUrl },
    { name: 'for a call with a query, which htu leaves out', change: () => ({}), url: `${sfmUrl}?_format=json` },
    { name: 'with host in capitals', change: () => ({ claims: { htu: sfmUrl.replace('http', 'HTTP') } }), url: sfmUrl },
  ])('$name', async ({ change, url }) => {
    const client = await HandmadeClient.at()
    const accessToken = await client.accessToken()
    const dpop = await client.proof(change(client.seconds), call(accessToken))
    expect(
      await client.helseId.admit({ method: 'POST', url, authorization: `DPoP ${accessToken}`, dpop }),
    ).toMatchObject({
      admitted: true,
    })
  })

  test.each(['RS256', 'PS256', 'ES256', 'ES384', 'ES512'])(
    'signed with %s, by the same key as the client assertion',
    async (alg) => {
      const client = await HandmadeClient.at({ clientKeys: await keyPair(alg) })
      const accessToken = await client.accessToken()
      const dpop = await client.proof({}, call(accessToken))
      expect(
        await client.helseId.admit({ method: 'POST', url: sfmUrl, authorization: `DPoP ${accessToken}`, dpop }),
      ).toMatchObject({
        admitted: true,
      })
    },
  )

  test('with a wider window, when set so', async () => {
    const client = await HandmadeClient.at({ settings: { dpopPastSeconds: 60 } })
    const DPoP = await client.proof({ claims: { iat: client.seconds - 60 } })
    expect((await client.exchange(await client.code(), {}, { DPoP })).status).toBe(200)
  })
})
