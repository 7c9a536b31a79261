import { describe, expect, it } from 'vitest'
import { rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut, reseptIdOf } from '../../test-kit/discharge-outcome.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import { changePrescription } from '../../test-kit/state-changes.test.kit.js'
import { albyl } from '../../test-kit/treatments.test.kit.js'
import { recalled } from './recalled.js'

const check = recalled.check(recalled(albyl, { code: '2' }))
const passed = { verdict: 'passed', messages: [] }

const reseptId = reseptIdOf(albyl)
/** The discharge done right, with Reseptformidleren holding the prescription otherwise. */
const prescriptionHeld = (change: Parameters<typeof changePrescription>[1]) =>
  said(check, dischargedBut(changePrescription(reseptId, change)))

describe('the prescription of what was discontinued', () => {
  it('is recalled, with the reason that the user chose', () => {
    expect(said(check, rightDischarge())).toEqual(passed)
  })

  it('may have a recall that waits for the pharmacy', () => {
    expect(prescriptionHeld((one) => ({ ...one, status: 'U' }))).toEqual(passed)
  })

  it('warns when it is not recalled', () => {
    expect(prescriptionHeld(({ recall: _, ...one }) => ({ ...one, status: 'E' }))).toEqual({
      verdict: 'warning',
      messages: [`Albyl-E enterotab 75 mg (ReseptId ${reseptId}) er ikke tilbakekalt.`],
    })
  })

  it('warns when it is recalled with another reason', () => {
    expect(prescriptionHeld((one) => ({ ...one, recall: { code: '4', at: at(9), by: '1' } }))).toEqual({
      verdict: 'warning',
      messages: [`Albyl-E enterotab 75 mg (ReseptId ${reseptId}) er tilbakekalt med kode 4.`],
    })
  })

  it('warns when it is gone without a recall', () => {
    expect(prescriptionHeld(() => undefined)).toEqual({
      verdict: 'warning',
      messages: [
        'Resepten på Albyl-E enterotab 75 mg finnes ikke lenger i Reseptformidleren, og ingen tilbakekalling er å se.',
      ],
    })
  })

  it('is inconclusive when the EPJ stopped the user', () => {
    const stopped = record(discharge).answered(3, 'refused').answered(4, 'not-reached').answered(5, 'not-reached')
    expect(said(check, stopped)).toEqual({ verdict: 'inconclusive', messages: [] })
  })

  it('does not apply when the EPJ has said that it cannot discontinue', () => {
    const lacking = record(discharge)
      .unsupported('discontinue-treatment', 'kommer')
      .answered(3, 'unsupported')
      .answered(4, 'not-reached')
      .answered(5, 'not-reached')
    expect(judged(check, lacking)).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen discontinue-treatment: kommer' },
    })
  })
})
