import { describe, expect, it } from 'vitest'
import { rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut, pllIdOf } from '../../test-kit/discharge-outcome.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import { changeEntry } from '../../test-kit/state-changes.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { dose } from './dose.js'

const check = dose.check(dose(metoprolol, '1+0+0+1'))
/** The discharge done right, but for the dose of metoprolol in Reseptformidleren. */
const dosed = (text: string) => dischargedBut(changeEntry(metoprolol.key, (entry) => ({ ...entry, dose: text })))

describe('the dose that the user gave', () => {
  it('passes when the list has it', () => {
    expect(said(check, rightDischarge())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('passes whatever the space around it: it is read as a reader does', () => {
    expect(said(check, dosed(' 1+0+0+1 '))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when the list has another', () => {
    expect(said(check, dosed('1+0+0+0'))).toEqual({
      verdict: 'failed',
      messages: [`Selo-Zok depottab 50 mg (PLL ${pllIdOf(metoprolol)}) har doseringen «1+0+0+0».`],
    })
  })

  it('fails when the treatment is gone from the list', () => {
    expect(said(check, dischargedBut(changeEntry(metoprolol.key, () => undefined)))).toEqual({
      verdict: 'failed',
      messages: ['Selo-Zok depottab 50 mg mangler på listen.'],
    })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(discharge).lookup().answered(5, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 5 feilet i EPJ-en.' },
    })
  })
})
