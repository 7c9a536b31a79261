import { describe, expect, it } from 'vitest'
import { violations } from '../src/contract/registry.js'
import { loadScenarios } from '../src/run/suites.js'
import { performed } from '../src/scenario/language/performed.js'
import { layOut } from '../src/scenario/world/layout.js'

const scenarios = await loadScenarios()
const startsAt = new Date('2026-03-02T09:00:00+01:00')
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  it('is a plan that fits its schema', () => {
    expect(violations('harness/scenario', asData(scenario))).toEqual([])
  })

  it.each(scenario.roles)('has a world that fits its schema, laid out for %s', (role) => {
    const { actors } = performed(scenario, role)
    const setup = layOut(scenario.given, { seed: `test/${id}@${role}`, actors, startsAt, clock: 'fixed' })
    expect(violations('harness/world', asData(setup))).toEqual([])
  })
})
