import { describe, expect, it } from 'vitest'
import type { Role } from '../../contract/generated/adapter.js'
import type { PerformanceRecord } from '../../evidence/scenario-record.js'
import * as elsewhere from '../../scenario/language/elsewhere.js'
import { as, of, scenario, world } from '../../scenario/language/language.js'
import { performed } from '../../scenario/language/performed.js'
import * as user from '../../scenario/language/user.js'
import { layOut } from '../../scenario/world/layout.js'
import { nothingSent } from '../expectations/expect.js'
import { rightUnchanged } from '../test-kit/correct-runs.test.kit.js'
import { record } from '../test-kit/draft.test.kit.js'
import { stateOf } from '../test-kit/reseptformidler-state.test.kit.js'
import { unchanged } from '../test-kit/scripts.test.kit.js'
import { actorView } from './actor-view.js'

const text = { nb: 'a', en: 'a' }

describe('the view of the one actor of a performance', () => {
  const trailing = { ...unchanged, steps: [...unchanged.steps, elsewhere.timePasses(60)] }

  it('has all that was recorded', () => {
    const whole = rightUnchanged().trouble('adapter').performance()
    const view = actorView(whole, 'fastlege')
    const { steps, exchanges, troubles, end, file } = whole
    expect(view).toMatchObject({ steps, exchanges, troubles, end, file, before: whole.states[0]?.state })
    expect(view.plan).toMatchObject({ steps: unchanged.steps, checks: unchanged.checks })
    expect(view.stoppedElsewhere).toBeUndefined()
  })

  it('goes on until the script is over, also where the last that happens is elsewhere', () => {
    expect(actorView(record(trailing).performance(), 'fastlege').plan.steps).toHaveLength(trailing.steps.length)
  })
})

describe('the view of one of several actors', () => {
  const script = scenario('test.chain', {
    title: text,
    why: text,
    roles: ['sykehus', 'fastlege'],
    given: world('granskog'),
    steps: [
      ...as('sykehus', user.openPatient(), user.sendList()),
      elsewhere.timePasses(60),
      ...as('fastlege', user.openPatient()),
    ],
    checks: [...of('sykehus', nothingSent()), ...of('fastlege', nothingSent())],
  })
  const setup = layOut(script.given, {
    seed: 'a',
    actors: performed(script, 'sykehus').actors,
    startsAt: new Date('2026-03-02T09:00:00+01:00'),
    clock: 'fixed',
  })
  const one = record({ ...unchanged, steps: script.steps.slice(0, 1) }).performance()
  const state = stateOf(record(unchanged).world)
  const whole: PerformanceRecord = {
    ...one,
    head: {
      ...one.head,
      actors: (['sykehus', 'fastlege'] as const).flatMap((role) => one.head.actors.map((own) => ({ ...own, role }))),
    },
    plan: performed(script, 'sykehus'),
    world: setup,
    states: [
      { actor: 'sykehus', moment: 'before', state },
      { actor: 'sykehus', moment: 'after', state: { ...state, history: ['a'] } },
      { actor: 'fastlege', moment: 'before', state: { ...state, history: ['a', 'b'] } },
    ],
    troubles: (['sykehus', 'fastlege'] as const).flatMap((actor) =>
      record(unchanged)
        .trouble('adapter')
        .performance()
        .troubles.map((trouble) => ({ ...trouble, actor })),
    ),
  }
  const bys = (role: Role) =>
    actorView(whole, role).plan.steps.map((step) => (step.by === 'epj' ? 'own' : step.event.kind))

  it('ends with own last step; what others do is for this actor elsewhere', () => {
    expect(bys('sykehus')).toEqual(['own', 'own'])
    expect(bys('fastlege')).toEqual(['another-actor-acts', 'another-actor-acts', 'time-passes', 'own'])
  })

  it('has own expectations, troubles, workplace, and what Reseptformidleren held at both ends', () => {
    const view = actorView(whole, 'sykehus')
    expect(view.plan.checks).toHaveLength(1)
    expect(view.troubles.map(({ actor }) => actor)).toEqual(['sykehus'])
    expect(view.world.practitioner).toEqual(setup.actors[0]?.practitioner)
    expect([view.before?.history, view.after?.history]).toEqual([state.history, ['a']])
    expect(actorView(whole, 'fastlege').after).toBeUndefined()
  })

  it('says why it ended before it began, when another stopped it', () => {
    expect(actorView(whole, 'fastlege').stoppedElsewhere).toMatchObject({ kind: 'broken' })
    expect(actorView(whole, 'sykehus').stoppedElsewhere).toBeUndefined()
  })

  it('is of those who are in it', () => {
    expect(() => actorView(whole, 'kad')).toThrow('The evidence has no actor kad')
  })
})
