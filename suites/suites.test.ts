import { describe, expect, it } from 'vitest'
import { userTold, userToldOf } from '../src/judge/expectations/expect.js'
import { namedTreatments } from '../src/judge/expectations/expectations.js'
import { loadScenarios } from '../src/run/suites.js'
import { broughtIn } from '../src/scenario/steps/step.js'

const scenarios = await loadScenarios()

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
  it('has title, reason and instructions in both languages', () => {
    const texts = [scenario.title, scenario.why, ...scenario.steps.map(({ instruction }) => instruction)]
    for (const { nb, en } of texts) {
      expect(nb.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect(nb).not.toBe(en)
    }
  })

  it('has a role, something to do and something that must be true', () => {
    expect(scenario.roles.length).toBeGreaterThan(0)
    expect(scenario.steps.length).toBeGreaterThan(0)
    expect(scenario.checks.length).toBeGreaterThan(0)
  })

  it('lies in the folder of its id', async () => {
    const [folder = '', name = ''] = id.split('.')
    const module = (await import(`./${folder}/${name}.scenario.ts`)) as { default: { id: string } }
    expect(module.default.id).toBe(id)
  })
})

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s checks its point',
  (_, { steps, checks, given }) => {
    it('sees that the user is told why, wherever the EPJ is to stop them', () => {
      const stopped = steps.flatMap((step) => (step.by === 'epj' && step.expect === 'refused' ? [step] : []))
      const told = checks.flatMap((check) => (userTold.is(check) || userToldOf.is(check) ? [check] : []))
      const silent = stopped.filter(
        ({ action, actor }) => !told.some((check) => check.action === action.action && check.actor === actor),
      )
      expect(silent.map(({ instruction }) => instruction.en)).toEqual([])
    })

    it('sees what came of each treatment that the user deals with', () => {
      const dealtWith = steps.flatMap((step) =>
        step.by === 'epj'
          ? 'target' in step.action
            ? [step.action.target]
            : broughtIn(step).map(({ key }) => key)
          : [],
      )
      const named = checks.flatMap(namedTreatments)
      expect(dealtWith.filter((key) => !named.includes(key))).toEqual([])
    })

    // What was ended before the script began is the universal checks' to follow: how long it stays depends on its age.
    it('sees that the rest is left alone, where a list is sent', () => {
      const sends = steps.some(
        (step) => step.by === 'epj' && step.expect === 'done' && step.action.action === 'send-list',
      )
      const named = checks.flatMap(namedTreatments)
      expect(
        sends
          ? (given.listed ?? []).filter((key) => !named.includes(key) && given.discontinuations?.[key] === undefined)
          : [],
      ).toEqual([])
    })
  },
)

it('gives every scenario a patient of its own, so that they can run side by side against one EPJ', () => {
  const patients = scenarios.flatMap((one) => one.patients ?? [one.given.patient])
  expect(new Set(patients).size).toBe(patients.length)
})
