import { describe, expect, it } from 'vitest'
import type { Configuration } from '../contract/generated/harness.js'
import { rerunFlagsOf, sourcesInWords, sourcesOf } from './sources.js'

const [a, b] = ['http://localhost:9091', 'http://localhost:9092']
const named = (configuration: Configuration) =>
  sourcesOf(configuration, () => Promise.reject(new Error('a source is not opened before it is asked to be')))
const shown = (configuration: Configuration) =>
  named(configuration).map(({ source, roles }) => ({ address: source.address, roles }))

describe('the sources of a run', () => {
  it('are the embedded one without an adapter, and one that has every role it can with a plain address', () => {
    expect(shown({})).toEqual([{ address: 'embedded', roles: undefined }])
    expect(sourcesInWords(named({}))).toBe('embedded')
    expect(shown({ adapter: a })).toEqual([{ address: a, roles: undefined }])
    expect(sourcesInWords(named({ adapter: a }))).toBe(a)
  })

  it('are each opened once, for the roles that they are named for', () => {
    const adapter = { sykehus: a, fastlege: b, legevakt: a }
    expect(shown({ adapter })).toEqual([
      { address: a, roles: ['sykehus', 'legevakt'] },
      { address: b, roles: ['fastlege'] },
    ])
    expect(sourcesInWords(named({ adapter }))).toBe(`sykehus=${a}, legevakt=${a}, fastlege=${b}`)
  })

  it('say with which flags the same EPJs are driven again', () => {
    expect(rerunFlagsOf(named({}))).toEqual([])
    expect(rerunFlagsOf(named({ adapter: a }))).toEqual(['--adapter', a])
    expect(rerunFlagsOf(named({ adapter: { sykehus: a, legevakt: a, all: b } }))).toEqual([
      ...['--adapter', `sykehus=${a}`, '--adapter', `legevakt=${a}`],
      ...['--adapter', b],
    ])
  })
})
