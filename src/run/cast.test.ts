import { describe, expect, it } from 'vitest'
import { AdapterTrouble } from '../adapter/adapter.js'
import { defaultLimits } from '../adapter/limits.js'
import type { AdapterSource } from '../adapter/source.js'
import { type NamedSource, sourcesOf } from '../adapter/sources.js'
import type { Role } from '../contract/generated/adapter.js'
import type { Configuration } from '../contract/generated/harness.js'
import { referenceEpjSystem } from '../reference-epj/reference-epj.js'
import { epjsUnderTest, rolesPlayed } from './cast.js'
import { closingAll } from './closables.js'

const [a, b] = ['http://localhost:9091', 'http://localhost:9092']
const system = { ...referenceEpjSystem, roles: ['fastlege' as const, 'sykehus' as const] }
const context = { limits: defaultLimits, servicesUrl: 'http://127.0.0.1:1' }
const namedIn = (configuration: Configuration) =>
  sourcesOf(configuration, () => Promise.reject(new Error('not opened')))

describe('the EPJs of a run', () => {
  it('share out the roles: the one that is named for none has what is left', () => {
    const named = namedIn({ adapter: { sykehus: a, all: b } })
    expect(named.map((one) => rolesPlayed(one, system, named))).toEqual([['sykehus'], ['fastlege']])
  })

  it('cannot play a role that they do not have', () => {
    const named = namedIn({ adapter: { kad: a } })
    expect(() => named.map((one) => rolesPlayed(one, system, named))).toThrow(
      'is set up for the role kad, but does not have it',
    )
  })
})

/** A source that notes when it is opened and closed, and fails where the test says. */
function noted(
  journal: string[],
  address: string,
  fails: { readonly open?: Error; readonly describe?: Error } = {},
): AdapterSource {
  const never = () => Promise.reject(new Error('no session is opened here'))
  return {
    address,
    rerunFlags: () => [],
    open: ({ servicesUrl }) => {
      if (fails.open !== undefined) return Promise.reject(fails.open)
      journal.push(`${address} opened`)
      return Promise.resolve({
        adapter: {
          address,
          describe: () => (fails.describe === undefined ? Promise.resolve(system) : Promise.reject(fails.describe)),
          openSession: never,
          act: never,
          closeSession: never,
        },
        baseUrlForEpj: servicesUrl,
        close: () => {
          journal.push(`${address} closed`)
          return Promise.resolve()
        },
      })
    },
  }
}

describe('what was opened is closed', () => {
  const trouble = new AdapterTrouble('adapter-not-there', { nb: 'Ingen svarer.', en: 'No one answers.' })
  const named = (source: AdapterSource, ...roles: Role[]): NamedSource => ({ source, roles })
  const opened = (configuration: Configuration, ...sources: NamedSource[]) =>
    closingAll((open) => epjsUnderTest(sources, { configuration, route: 'sfm-basis' }, context, open))

  it('when the run is over', async () => {
    const journal: string[] = []
    const epjs = await opened({}, named(noted(journal, 'a'), 'sykehus'), named(noted(journal, 'b'), 'fastlege'))
    expect(epjs.map(({ adapter, roles, baseUrl }) => [adapter.address, roles, baseUrl])).toEqual([
      ['a', ['sykehus'], context.servicesUrl],
      ['b', ['fastlege'], context.servicesUrl],
    ])
    expect(journal).toEqual(['a opened', 'b opened', 'b closed', 'a closed'])
  })

  it('when another source cannot be opened', async () => {
    const journal: string[] = []
    const failing = named(noted(journal, 'b', { open: trouble }), 'fastlege')
    await expect(opened({}, named(noted(journal, 'a'), 'sykehus'), failing)).rejects.toBe(trouble)
    expect(journal).toEqual(['a opened', 'a closed'])
  })

  it('when the EPJ does not say what it is', async () => {
    const journal: string[] = []
    await expect(opened({}, named(noted(journal, 'a', { describe: trouble }), 'sykehus'))).rejects.toBe(trouble)
    expect(journal).toEqual(['a opened', 'a closed'])
  })

  it('when the EPJ is not the one that the configuration names', async () => {
    const journal: string[] = []
    await expect(opened({ version: '9.9.9' }, named(noted(journal, 'a'), 'sykehus'))).rejects.toThrow(
      'The configuration gives version "9.9.9"',
    )
    expect(journal).toEqual(['a opened', 'a closed'])
  })
})
