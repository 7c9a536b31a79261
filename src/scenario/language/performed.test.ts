import { describe, expect, it } from 'vitest'
import { nothingSent } from '../../judge/expectations/expect.js'
import * as elsewhere from './elsewhere.js'
import { as, of, scenario, world } from './language.js'
import { performed } from './performed.js'
import * as user from './user.js'

const base = { title: { nb: 'a', en: 'a' }, why: { nb: 'a', en: 'a' }, given: world('ekorn') }
const shown = ({ actors, steps, checks }: ReturnType<typeof performed>) => ({
  actors,
  steps: steps.map((step) => (step.by === 'epj' ? step.actor : 'elsewhere')),
  checks: checks.map(({ actor }) => actor),
})

describe('a script as it is performed', () => {
  it('has the role that it is performed for as its one actor, whose all is', () => {
    const script = scenario('chain.a', {
      ...base,
      roles: ['fastlege', 'kad'],
      steps: [user.openPatient(), elsewhere.timePasses(60)],
      checks: [nothingSent()],
    })
    expect(shown(performed(script, 'kad'))).toEqual({ actors: ['kad'], steps: ['kad', 'elsewhere'], checks: ['kad'] })
  })

  it('has all the actors of a chain, whichever of them it is performed for', () => {
    const script = scenario('chain.a', {
      ...base,
      roles: ['fastlege', 'sykehus'],
      steps: [...as('sykehus', user.openPatient()), elsewhere.timePasses(60), ...as('fastlege', user.openPatient())],
      checks: of('fastlege', nothingSent()),
    })
    const chain = { actors: ['sykehus', 'fastlege'], steps: ['sykehus', 'elsewhere', 'fastlege'], checks: ['fastlege'] }
    expect(shown(performed(script, 'fastlege'))).toEqual(chain)
    expect(shown(performed(script, 'sykehus'))).toEqual(chain)
  })

  it('is the same when it is performed again', () => {
    const script = scenario('chain.a', {
      ...base,
      roles: ['kad'],
      steps: [user.openPatient()],
      checks: [nothingSent()],
    })
    const once = performed(script, 'kad')
    expect(performed(once, 'fastlege')).toEqual(once)
  })
})
