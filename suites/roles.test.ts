import { describe, expect, it } from 'vitest'
import { catalogue, defaultRequirementSet } from '../src/requirements/catalogue.js'
import { loadScenarios } from '../src/run/suites.js'
import { allRoles, concerns, reserved, reservedFor, rights, sendingRoles } from './roles.js'

const scenarios = await loadScenarios()
const { requirements } = catalogue(defaultRequirementSet)

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, { roles, steps }) => {
  it('is for everybody who sends, or says in suites/roles.ts why some of them are left out (reserved)', () => {
    const leftOut = sendingRoles.filter((role) => !roles.includes(role))
    expect(leftOut.length > 0 && reservedFor(id) === undefined ? leftOut : []).toEqual([])
  })

  it('lets no one send who has no right to', () => {
    const sends = steps.filter(
      (step) =>
        step.by === 'epj' && step.expect === 'done' && ['send-list', 'prescribe-only'].includes(step.action.action),
    )
    const actors = sends.flatMap((step) => (step.by === 'epj' && step.actor !== undefined ? [step.actor] : roles))
    expect(actors.filter((role) => rights[role].may !== 'send')).toEqual([])
  })
})

describe('the rights of the roles', () => {
  it('stand on requirements of the catalogue', () => {
    const keys = new Set(requirements.map(({ key }) => key))
    expect(allRoles.flatMap((role) => rights[role].sources.filter((key) => !keys.has(key)))).toEqual([])
  })

  it('leave the home care what concerns reading, and that she must not send', () => {
    const hers = requirements.filter((requirement) => concerns(requirement, 'hjemmetjeneste')).map(({ key }) => key)
    expect(hers).toEqual(expect.arrayContaining(['SFM-3.6.1', 'SFM-3.3.9', 'SFM-AUTH-01', 'SFM-IG-21', 'ER-HEND-01']))
    expect(hers.filter((key) => ['ER-M25-03', 'SFM-IG-14', 'ER-M27-01', 'SFM-3.3.6'].includes(key))).toEqual([])
  })

  it('leave a GP all that is not another role’s', () => {
    expect(requirements.filter((one) => one.roles.length === 0 && !concerns(one, 'fastlege'))).toEqual([])
  })
})

it('reserves each process once', () => {
  const named = reserved.map(({ for: what }) => what)
  expect(new Set(named).size).toBe(named.length)
})
