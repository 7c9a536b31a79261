import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import * as expected from '../../expectations/expect.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { helseIdKey, proofKey, signed } from '../../test-kit/keys.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { tokenAndProof } from './token-and-proof.js'
import { tokenRequests as check } from './token-requests.js'

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'helseid' }
const tokenFor = (pid: string, jti: string) =>
  signed(helseIdKey.privateKey, header, { 'helseid://claims/identity/pid': pid, scope: ['sfm'], client_id: 'epj', jti })
const proofWith = (nonce: string | undefined) =>
  signed(proofKey.privateKey, { alg: 'ES256', typ: 'dpop+jwt' }, nonce === undefined ? {} : { nonce })

/** The EPJ asks for a token, so many seconds after the scenario began. */
function asks(
  draft: Draft,
  { seconds = 0, pid = 'one', nonce, demanded }: { seconds?: number; pid?: string; nonce?: string; demanded?: string },
) {
  const call = {
    service: 'helseid',
    operation: 'token',
    url: 'http://localhost:4000/helseid/connect/token',
    step: null,
  } as const
  return draft
    .call({ ...call, headers: [['DPoP', proofWith(nonce)]], body: 'grant_type=refresh_token' })
    .lastCall((exchange) => ({
      ...exchange,
      received: new Date(Date.parse(exchange.received) + seconds * 1000).toISOString(),
      response:
        demanded === undefined
          ? {
              status: 200,
              headers: [],
              body: {
                text: JSON.stringify({ access_token: tokenFor(pid, String(seconds)), expires_in: 600 }),
                bytes: 1,
              },
            }
          : {
              status: 400,
              headers: [['dpop-nonce', demanded]],
              body: { text: '{"error":"use_dpop_nonce"}', bytes: 1 },
            },
    }))
}

describe('token-requests', () => {
  it('passes when a token is asked for once, again when half its life is over, and for another person', () => {
    const once = asks(record(unchanged), {})
    expect(said(check, once).verdict).toBe('passed')
    expect(said(check, asks(once, { seconds: 400 })).verdict).toBe('passed')
    expect(said(check, asks(once, { seconds: 2, pid: 'two' })).verdict).toBe('passed')
  })

  it('fails when a new one is asked for while the first is fresh', () => {
    expect(said(check, asks(asks(record(unchanged), {}), { seconds: 2 }))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en ba om et nytt token (x2) enda det fra x1 gjaldt i 598 sekunder til.'],
    })
  })

  it('lets a new token be fetched for one that SFM has refused', () => {
    const turnedDown = asks(record(unchanged), {})
      .lookup({ status: 401 })
      .lastCall((exchange) => ({
        ...exchange,
        request: { ...exchange.request, headers: [['Authorization', `DPoP ${tokenFor('one', '0')}`]] },
      }))
    const bound = turnedDown.build().exchanges[0]?.response.body?.text ?? ''
    const value = (JSON.parse(bound) as { access_token: string }).access_token
    const same = turnedDown.lastCall((exchange) => ({
      ...exchange,
      request: { ...exchange.request, headers: [['Authorization', `DPoP ${value}`]] },
    }))
    expect(said(check, asks(same, { seconds: 2 })).verdict).toBe('passed')
  })

  it('demands that the nonce HelseID asked for is in the next proof', () => {
    const demanded = asks(record(unchanged), { demanded: 'n1' })
    expect(said(check, asks(demanded, { seconds: 1, nonce: 'n1' })).verdict).toBe('passed')
    expect(said(check, asks(demanded, { seconds: 1 }))).toEqual({
      verdict: 'warning',
      messages: ['HelseID krevde en nonce i DPoP-beviset (x1). Det neste beviset (x2) har den ikke.'],
    })
    expect(said(check, demanded).messages).toEqual([
      'HelseID krevde en nonce i DPoP-beviset (x1). EPJ-en prøvde ikke igjen.',
    ])
  })

  it('does not apply where no token is asked for', () => {
    expect(said(check, record(unchanged).lookup()).verdict).toBe('not-applicable')
  })
})

describe('where HelseID lets no one in', () => {
  const text = { nb: 'Prøve', en: 'Test' }
  const refused = language.scenario('test.refused', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: language
      .world('bekk')
      .list(metoprolol)
      .fault({ kind: 'token-refused', on: { service: 'helseid', operation: 'token', calls: 'every' } }),
    steps: [user.tried(user.openPatient())],
    checks: [expected.userTold('open-patient')],
  })

  it('nothing is asked of the calls to SFM, when HelseID was asked; an EPJ that asked no one shows nothing', () => {
    const stopped = asks(record(refused), { demanded: 'n1' }).answered(1, 'refused', 'HelseID ga ikke noe token')
    expect(said(tokenAndProof, stopped).verdict).toBe('not-applicable')
    expect(said(tokenAndProof, record(refused).answered(1, 'done')).verdict).toBe('inconclusive')
  })
})
