import { describe, expect, it } from 'vitest'
import type { Role } from '../contract/generated/adapter.js'
import { catalogue, defaultRequirementSet } from '../requirements/catalogue.js'
import { sfmBasisJudge } from '../routes/routes.js'
import { type Scenario, scenario } from '../scenario/language/scenario.js'
import { openPatient, sendList } from '../scenario/steps/epj-steps.js'
import { world } from '../scenario/world/world.js'
import { coverageOf } from './coverage-of-suites.js'
import type { Expectation } from './expectations/expectations.js'

const frozen = catalogue(defaultRequirementSet)

const script = (id: string, roles: readonly Role[], checks: readonly Expectation[]): Scenario =>
  scenario(id, {
    title: { nb: 'Et skript', en: 'A script' },
    why: { nb: 'Derfor', en: 'Because' },
    roles,
    given: world('ekorn'),
    steps: [openPatient(), sendList()],
    checks,
  })

const scenarios = [
  script('test.first', ['fastlege'], [{ kind: 'first-version' }]),
  script('test.told', ['sykehus', 'legevakt'], [{ kind: 'nothing-sent' }, { kind: 'user-told', action: 'lookup' }]),
]
const coverage = (...roles: readonly Role[]) => coverageOf(frozen, scenarios, { route: sfmBasisJudge, roles })
const row = (key: string, ...roles: readonly Role[]) =>
  coverage(...roles).rows.find(({ requirement }) => requirement.key === key)

describe('coverage', () => {
  it('has a row for every requirement of the catalogue, also those of other routes', () => {
    expect(coverage().rows.map(({ requirement }) => requirement.key)).toEqual(frozen.requirements.map(({ key }) => key))
    expect([row('SFM-IG-08')?.ofRoute, row('SFM-2.4.1')?.ofRoute]).toEqual([true, false])
  })

  it('finds the checks that look in every scenario', () => {
    expect(row('SFM-IG-08')).toMatchObject({
      severity: 'must',
      universal: ['entries-kept'],
      expected: [],
      scenarios: ['test.first', 'test.told'],
    })
  })

  it('finds the scenarios that expect what a check looks at', () => {
    expect(row('ER-REF-01')).toMatchObject({
      universal: [],
      expected: [{ check: 'first-version', scenarios: ['test.first'] }],
      scenarios: ['test.first'],
    })
    expect(row('SFM-IG-06')).toMatchObject({
      universal: ['lookup-before-send'],
      expected: [{ check: 'nothing-sent', scenarios: ['test.told'] }],
    })
  })

  it('has no scenario for a requirement that nothing puts to the test yet, and no check where there is none', () => {
    expect(row('ER-M5-01')).toMatchObject({ expected: [{ check: 'renewed', scenarios: [] }], scenarios: [] })
    expect(row('SFM-IG-13')).toMatchObject({ universal: [], expected: [], scenarios: [] })
  })

  it('of a role has the requirements and the scenarios of that role', () => {
    expect(coverage('sykehus').scenarios).toEqual(['test.told'])
    expect(row('ER-REF-01', 'sykehus')?.scenarios).toEqual([])
    expect(row('HDIR-14', 'sykehus')).toBeDefined()
    expect(row('HDIR-14', 'fastlege')).toBeUndefined()
    expect(row('HDIR-14', 'fastlege', 'sykehus')).toBeDefined()
    expect(row('SFM-3.3.9', 'hjemmetjeneste')).toBeDefined()
  })
})
