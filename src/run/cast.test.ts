import { describe, expect, it } from 'vitest'
import { referenceEpjSystem } from '../reference-epj/reference-epj.js'
import { castInWords, namedAdapters, rolesPlayed } from './cast.js'

const [a, b] = ['http://localhost:9091', 'http://localhost:9092']
const system = { ...referenceEpjSystem, roles: ['fastlege' as const, 'sykehus' as const] }

describe('the EPJs of a run', () => {
  it('are the embedded one without an adapter, and one that has every role it can with a plain address', () => {
    expect(namedAdapters({})).toEqual([])
    expect(castInWords({})).toBe('embedded')
    expect(namedAdapters({ adapter: a })).toEqual([{ address: a, roles: undefined }])
    expect(castInWords({ adapter: a })).toBe(a)
  })

  it('are each driven once, in the roles that they are named for', () => {
    const adapter = { sykehus: a, fastlege: b, legevakt: a }
    expect(namedAdapters({ adapter })).toEqual([
      { address: a, roles: ['sykehus', 'legevakt'] },
      { address: b, roles: ['fastlege'] },
    ])
    expect(castInWords({ adapter })).toBe(`sykehus=${a}, legevakt=${a}, fastlege=${b}`)
  })

  it('share out the roles: the one that is named for none has what is left', () => {
    const named = namedAdapters({ adapter: { sykehus: a, all: b } })
    expect(named.map((one) => rolesPlayed(one, system, named))).toEqual([['sykehus'], ['fastlege']])
  })

  it('cannot play a role that they do not have', () => {
    const named = namedAdapters({ adapter: { kad: a } })
    expect(() => named.map((one) => rolesPlayed(one, system, named))).toThrow(
      'is set up for the role kad, but does not have it',
    )
  })
})
