import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../src/run/suites.js'

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

it('gives every scenario a patient of its own, so that they can run side by side against one EPJ', () => {
  const patients = scenarios.map(({ given }) => given.patient)
  expect(new Set(patients).size).toBe(patients.length)
})
