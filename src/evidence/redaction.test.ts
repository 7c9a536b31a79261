import { describe, expect, it } from 'vitest'
import patients from '../../fixtures/patients.json' with { type: 'json' }
import practitioners from '../../fixtures/practitioners.json' with { type: 'json' }
import { authorizationForRecord, hasRealForm, mask, withoutRealIdentities } from './redaction.js'

/** The number a synthetic one would be without its + 80: of the real form, computed here so that none is written down. */
function ofRealForm(): string {
  for (let individual = 0; individual < 1000; individual += 1) {
    const number = withCheckDigits(`010100${String(individual).padStart(3, '0')}`)
    if (number !== undefined) return number
  }
  throw new Error('no number found')
}

function withCheckDigits(nine: string): string | undefined {
  const digit = (weights: readonly number[], digits: string) =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
  const first = digit([3, 7, 6, 1, 8, 9, 4, 5, 2], nine)
  const second = digit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], `${nine}${first}`)
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`
}

describe('what reaches the disk', () => {
  it('masks a number with the form of a real fødselsnummer, wherever it stands', () => {
    const number = ofRealForm()
    expect(withoutRealIdentities(`{"value":"${number}"}`)).toEqual({ text: `{"value":"${mask}"}`, masked: 1 })
    expect(withoutRealIdentities(`?identifier=urn%3Aoid%7C${number}&x`)).toEqual({
      text: `?identifier=urn%3Aoid%7C${mask}&x`,
      masked: 1,
    })
  })

  it('masks a D-number of the real form', () => {
    const base = ofRealForm().slice(1, 9)
    const dNumber =
      Array.from('0123456789')
        .flatMap((digit) => withCheckDigits(`4${base.slice(0, 7)}${digit}`) ?? [])
        .at(0) ?? ''
    expect(hasRealForm(dNumber)).toBe(true)
  })

  it.each(
    [...patients, ...practitioners].flatMap((person) =>
      person.nationalIdentity ? [[person.familyName, person.nationalIdentity.value]] : [],
    ),
  )('leaves the synthetic %s as it is', (_, number) =>
    expect(withoutRealIdentities(`"${number}"`)).toEqual({ text: `"${number}"`, masked: 0 }),
  )

  it('leaves eleven digits that stand in a UUID or a trace id by chance, and no others beside a letter', () => {
    const number = ofRealForm()
    const uuid = `cedb58be-33c1-4af7-9cd0-d${number}`
    const trace = `abcdef0123a${number}bbbbbbbbbb`
    expect(withoutRealIdentities(`${uuid} ${trace}`)).toEqual({ text: `${uuid} ${trace}`, masked: 0 })
    expect(withoutRealIdentities(`fnr${number} a${number}`).masked).toBe(2)
  })

  it('leaves eleven digits that are no fødselsnummer, and longer numbers, as they are', () => {
    expect(withoutRealIdentities('12345678901 202603020900001')).toEqual({
      text: '12345678901 202603020900001',
      masked: 0,
    })
  })
})

describe('tokens in the record', () => {
  const token = (iss: string) => `x.${Buffer.from(JSON.stringify({ iss })).toString('base64url')}.y`

  it("keeps a token of the run's own issuer, which is evidence", () => {
    const value = `DPoP ${token('http://127.0.0.1/helseid')}`
    expect(authorizationForRecord(value, 'http://127.0.0.1/helseid')).toEqual({ value, foreign: false })
  })

  it('masks a token of another issuer, which may open doors elsewhere', () => {
    expect(authorizationForRecord(`Bearer ${token('https://elsewhere.example')}`, 'http://127.0.0.1/helseid')).toEqual({
      value: 'Bearer ***',
      foreign: true,
    })
  })
})
