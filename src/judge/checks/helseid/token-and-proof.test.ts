import { describe, expect, it } from 'vitest'
import { scenario } from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { sfm } from '../../test-kit/environment.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { strangersKey } from '../../test-kit/keys.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import type { Wire } from '../../test-kit/wire.test.kit.js'
import { tokenAndProof as check } from './token-and-proof.js'

const withClaims = (claims: Json) => (wire: Wire) => ({
  ...wire,
  token: { ...wire.token, claims: { ...wire.token.claims, ...claims } },
})
const withProof =
  (claims: Json, header: Json = {}) =>
  (wire: Wire) =>
    wire.proof === undefined
      ? wire
      : {
          ...wire,
          proof: {
            ...wire.proof,
            header: { ...wire.proof.header, ...header },
            claims: { ...wire.proof.claims, ...claims },
          },
        }
const lookup = (wire: (wire: Wire) => Wire) => record(unchanged).lookup({ wire })
const seconds = (ahead: number) => Date.parse('2026-11-22T10:00:00.000Z') / 1000 + ahead

describe('token-and-proof', () => {
  it('passes when each call has a right token and a proof of its own', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails on Bearer', () => {
    const { verdict, findings } = judged(
      check,
      lookup((wire) => ({ ...wire, scheme: 'Bearer' })),
    )
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        message: { nb: 'Kallet bruker Bearer som autentiseringsskjema.' },
        krav: ['SFM-AUTH-01'],
        where: { exchange: 'x1', part: 'request' },
      },
    ])
  })

  it('fails on a call without token, and on what is no token', () => {
    const call = (headers: string[][]) => record(unchanged).call({ operation: 'getMedication', headers })
    expect(said(check, call([])).messages).toEqual(['Kallet mangler token (Authorization).'])
    expect(said(check, call([['authorization', 'DPoP ***']])).messages).toEqual([
      'Tokenet er ikke et token fra HelseID i denne kjøringen.',
    ])
    expect(
      said(
        check,
        call([
          ['authorization', 'DPoP a'],
          ['Authorization', 'DPoP b'],
        ]),
      ).messages,
    ).toEqual(['Kallet har flere Authorization-hoder.'])
  })

  it('does not demand a token for metadata', () => {
    expect(
      said(check, record(unchanged).lookup().call({ operation: 'metadata', method: 'GET', headers: [] })).verdict,
    ).toBe('passed')
  })

  it('lets tasks be asked for by a token without a user, and nothing else (SFM-IG-20)', () => {
    const withoutUser = withClaims({
      'helseid://claims/identity/pid': undefined,
      'helseid://claims/hpr/hpr_number': undefined,
      'helseid://claims/identity/security_level': undefined,
    })
    const poll = record(unchanged).call({ operation: 'Task', method: 'GET', url: `${sfm}/Task?code=8` }, withoutUser)
    expect(said(check, poll)).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check, lookup(withoutUser)).verdict).toBe('failed')
  })

  it('lets a unit be written by a token of the unit, and of no other (SFM-ORG-02)', () => {
    const unit = { name: 'SYNTETISK Avdeling for prøver', orgnrChild: '313999041', herId: '8900071' }
    const writes = scenario('test.unit', {
      ...unchanged,
      steps: [user.writeOrganisation({ active: true, unit })],
    })
    const put = (child: string) =>
      record(writes).call(
        { operation: 'Organization', method: 'POST', url: `${sfm}/Organization` },
        withClaims({ 'helseid://claims/client/claims/orgnr_child': child }),
      )
    expect(said(check, put(unit.orgnrChild))).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check, put('313999114')).messages).toEqual([
      'Tokenet er for underenheten 313999114, økten for 313999076.',
    ])
  })

  it.each<[string, (wire: Wire) => Wire, string]>([
    [
      'signed by a stranger',
      (wire) => ({ ...wire, token: { ...wire.token, key: strangersKey } }),
      'Tokenets signatur er ikke HelseIDs.',
    ],
    [
      'with a kid that HelseID does not have',
      (wire) => ({ ...wire, token: { ...wire.token, header: { ...wire.token.header, kid: 'other' } } }),
      'Tokenets signatur er ikke HelseIDs.',
    ],
    [
      'with alg none',
      (wire) => ({ ...wire, token: { ...wire.token, header: { ...wire.token.header, alg: 'none' } } }),
      'Tokenets signatur er ikke HelseIDs.',
    ],
    [
      'of another type',
      (wire) => ({ ...wire, token: { ...wire.token, header: { ...wire.token.header, typ: 'id+jwt' } } }),
      'Tokenet har typ «id+jwt»; det er ikke et tilgangstoken.',
    ],
    ['from another issuer', withClaims({ iss: 'https://elsewhere' }), 'Tokenet er utstedt av https://elsewhere.'],
    [
      'for another audience',
      withClaims({ aud: 'nhn:kjernejournal' }),
      'Tokenet er for nhn:kjernejournal, ikke for SFM (e-helse:sfm.api).',
    ],
    [
      'that has run out',
      withClaims({ exp: seconds(-60) }),
      'Tokenet gjaldt ikke da kallet ble gjort, og kallet ble ikke gjort på nytt med et gyldig.',
    ],
    [
      'that is not valid yet',
      withClaims({ nbf: seconds(60) }),
      'Tokenet gjaldt ikke da kallet ble gjort, og kallet ble ikke gjort på nytt med et gyldig.',
    ],
    [
      'without the scope of API v2',
      withClaims({ scope: ['e-helse:sfm.api/sfm.api'] }),
      'Tokenet har ikke scope for SFM API v2 (e-helse:sfm.api/sfm.api).',
    ],
    [
      'without a person',
      withClaims({ 'helseid://claims/identity/pid': undefined }),
      'Tokenet har ingen pålogget person (pid).',
    ],
    [
      'of another person',
      withClaims({ 'helseid://claims/identity/pid': '11868149436' }),
      'Tokenet er for en annen person enn den som er pålogget i EPJ-en.',
    ],
    [
      'without HPR number',
      withClaims({ 'helseid://claims/hpr/hpr_number': undefined }),
      'Tokenet mangler HPR-nummer for helsepersonellet.',
    ],
    [
      'of security level 3',
      withClaims({ 'helseid://claims/identity/security_level': '3' }),
      'Tokenet har sikkerhetsnivå 3.',
    ],
    [
      'without organisation',
      withClaims({ 'helseid://claims/client/claims/orgnr_parent': undefined }),
      'Tokenet mangler organisasjonsnummeret til virksomheten (orgnr_parent).',
    ],
    [
      'of another organisation',
      withClaims({ 'helseid://claims/client/claims/orgnr_parent': '313999106' }),
      'Tokenet er for virksomheten 313999106, økten for 313999068.',
    ],
    [
      'of another sub-unit',
      withClaims({ 'helseid://claims/client/claims/orgnr_child': '313999114' }),
      'Tokenet er for underenheten 313999114, økten for 313999076.',
    ],
    [
      'without journal id',
      withClaims({ 'nhn:sfm:journal-id': undefined }),
      'Tokenet har verken nhn:sfm:journal-id eller SFM-id.',
    ],
    [
      'of another journal',
      withClaims({ 'nhn:sfm:journal-id': '5f1d0000-0000-4000-8000-000000000099' }),
      'Tokenet er for journalen 5f1d0000-0000-4000-8000-000000000099, økten for 5f1d0000-0000-4000-8000-000000000001.',
    ],
    [
      'that is not bound to a key',
      withClaims({ cnf: undefined }),
      'Tokenet er ikke bundet til en DPoP-nøkkel (cnf.jkt).',
    ],
    [
      'bound to another key',
      withClaims({ cnf: { jkt: 'other' } }),
      'DPoP-beviset er laget med en annen nøkkel enn den tokenet er bundet til.',
    ],
  ])('fails on a token %s', (_, wire, message) => {
    expect(said(check, lookup(wire))).toEqual({ verdict: 'failed', messages: [message] })
  })

  it.each<[string, (wire: Wire) => Wire, string]>([
    ['missing', (wire) => ({ ...wire, proof: undefined }), 'Kallet mangler DPoP-bevis.'],
    ['of another type', withProof({}, { typ: 'JWT' }), 'DPoP-beviset har typ «JWT».'],
    [
      'signed by another key than its own',
      (wire) => (wire.proof === undefined ? wire : { ...wire, proof: { ...wire.proof, key: strangersKey } }),
      'DPoP-bevisets signatur stemmer ikke med nøkkelen i det.',
    ],
    ['without jti', withProof({ jti: undefined }), 'DPoP-beviset mangler jti.'],
    ['for another method', withProof({ htm: 'GET' }), 'DPoP-beviset er laget for metoden GET, kallet er POST.'],
    [
      'for another address',
      withProof({ htu: `${sfm}/Patient/$sendMedication` }),
      `DPoP-beviset er laget for ${sfm}/Patient/$sendMedication, kallet gikk til ${sfm}/Patient/$getMedication.`,
    ],
    ['for another token', withProof({ ath: 'x' }), 'DPoP-bevisets ath er ikke avtrykket av tokenet i kallet.'],
    [
      'too old',
      withProof({ iat: seconds(-120) }),
      'DPoP-bevisets iat (2026-11-22T09:58:00.000Z) er ikke da kallet ble mottatt (2026-11-22T10:00:00.000Z).',
    ],
  ])('fails on a proof %s', (_, wire, message) => {
    expect(said(check, lookup(wire))).toEqual({ verdict: 'failed', messages: [message] })
  })

  it('fails on a private key in the proof', () => {
    const wire = (one: Wire) =>
      one.proof === undefined
        ? one
        : {
            ...one,
            proof: {
              ...one.proof,
              header: { ...one.proof.header, jwk: one.proof.key.privateKey.export({ format: 'jwk' }) },
            },
          }
    expect(said(check, lookup(wire)).messages).toEqual(['DPoP-beviset har ikke en offentlig nøkkel alene i jwk.'])
  })

  it('fails on a proof that was used before', () => {
    const again = withProof({ jti: 'proof-1' })
    expect(said(check, record(unchanged).lookup().send({ wire: again }))).toEqual({
      verdict: 'failed',
      messages: ['DPoP-beviset (jti proof-1) er brukt før, i x1.'],
    })
  })

  it('takes the address that the EPJ was given, also when the record has another name for the machine', () => {
    const elsewhere = record(unchanged)
      .lookup()
      .lastCall((exchange) => ({
        ...exchange,
        request: { ...exchange.request, url: '/sfm/v2/Patient/$getMedication' },
      }))
    expect(said(check, elsewhere).verdict).toBe('passed')
    const numeric = record(unchanged)
      .lookup()
      .lastCall((exchange) => ({
        ...exchange,
        request: { ...exchange.request, url: 'http://127.0.0.1:4000/sfm/v2/Patient/$getMedication' },
      }))
    expect(said(check, numeric).verdict).toBe('passed')
  })

  it('does not mind an encoded address, a scope in one text, or a query in the call', () => {
    expect(said(check, lookup(withProof({ htu: `${sfm}/Patient/%24getMedication` }))).verdict).toBe('passed')
    expect(
      said(
        check,
        lookup(withClaims({ scope: 'openid e-helse:sfm.api/sfm.api2', 'helseid://claims/identity/security_level': 4 })),
      ).verdict,
    ).toBe('passed')
    expect(said(check, lookup(withClaims({ aud: ['e-helse:sfm.api'] }))).verdict).toBe('passed')
    expect(said(check, lookup(withClaims({ 'helseid://claims/client/claims/orgnr_child': undefined }))).verdict).toBe(
      'passed',
    )
  })

  it('forgives a token that had run out when the call was refused and then done right', () => {
    const expired = record(unchanged).lookup({ status: 401, wire: withClaims({ exp: seconds(-60) }) })
    expect(said(check, expired.lookup()).verdict).toBe('passed')
    expect(said(check, expired).verdict).toBe('failed')
  })

  it('is open when SFM was not called', () => {
    expect(said(check, record(unchanged)).verdict).toBe('inconclusive')
  })
})
