import { describe, expect, it } from 'vitest'
import type { ScenarioResult } from '../../contract/generated/harness.js'
import { conformantRun, passedScenario } from '../example-results.test.kit.js'
import { notes } from './notes.js'
import { plain } from './paint.js'

const options = { lang: 'nb', paint: plain, folder: 'out/1' } as const
const noted = (id: string, nb: string): ScenarioResult => ({
  ...passedScenario,
  id,
  notes: [{ code: 'recorded-plan', message: { nb, en: 'not shown' } }],
})
const runOf = (...scenarios: ScenarioResult[]) => ({ ...conformantRun, scenarios })

describe('notes', () => {
  it('are left out of a run that has none', () => {
    expect(notes(conformantRun, options)).toEqual([])
  })

  it('say what a reader must know of how a scenario was judged', () => {
    expect(notes(runOf(noted('first.pll', 'Vurdert etter bevisfilen.')), options)).toEqual([
      'Merknader (1)',
      '  first.pll: Vurdert etter bevisfilen.',
    ])
  })

  it('say the same only once, and of how many scenarios', () => {
    const run = runOf(
      noted('first.pll', 'Vurdert etter bevisfilen.'),
      noted('update.renew', 'Vurdert etter bevisfilen.'),
      noted('unknown', 'Verktøyet har ikke noe slikt scenario.'),
    )
    expect(notes(run, options)).toEqual([
      'Merknader (2)',
      '  first.pll og 1 til: Vurdert etter bevisfilen.',
      '  unknown: Verktøyet har ikke noe slikt scenario.',
    ])
  })
})
