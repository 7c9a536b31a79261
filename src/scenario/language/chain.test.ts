import { describe, expect, it } from 'vitest'
import { listInReseptformidler } from '../../judge/expectations/expect.js'
import * as elsewhere from './elsewhere.js'
import { as, of, scenario, treatment, world } from './language.js'
import * as user from './user.js'

const metformin = treatment('metformin500', 'Metformin tab 500 mg', { dose: '1+0+1+0', area: 'Diabetes' })
const base = { title: { nb: 'a', en: 'a' }, why: { nb: 'a', en: 'a' }, given: world('ekorn') }
const steps = [
  ...as('sykehus', user.openPatient(), user.addTreatment(metformin), user.sendList()),
  elsewhere.timePasses(60),
  ...as('fastlege', user.openPatient()),
]
const checks = of('sykehus', listInReseptformidler([metformin]))

describe('a chain', () => {
  it('names its actors in the order in which they come', () => {
    expect(scenario('chain.a', { ...base, roles: ['fastlege', 'sykehus'], steps, checks }).actors).toEqual([
      'sykehus',
      'fastlege',
    ])
  })

  it('is told from a scenario with one actor, which names none', () => {
    const one = scenario('chain.a', { ...base, roles: ['fastlege'], steps: [user.openPatient()], checks: [] })
    expect(one).not.toHaveProperty('actors')
  })

  it.each([
    [
      'a step without an actor',
      { roles: ['sykehus', 'fastlege'] as const, steps: [...steps, user.openPatient()], checks },
      'every step in an EPJ',
    ],
    [
      'a check without an actor',
      { roles: ['sykehus', 'fastlege'] as const, steps, checks: [listInReseptformidler([metformin])] },
      'must be of one',
    ],
    [
      'a check of someone else',
      { roles: ['sykehus', 'fastlege'] as const, steps, checks: of('kad', ...checks) },
      'must be of one',
    ],
    [
      'roles that are not its actors',
      { roles: ['sykehus', 'kad'] as const, steps, checks },
      'The roles are sykehus, kad',
    ],
  ])('is refused with %s', (_, script, complaint) => {
    expect(() => scenario('chain.a', { ...base, ...script })).toThrow(complaint)
  })
})
