import { describe, expect, it } from 'vitest'
import { apixabanPll, newApixaban, rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut } from '../../test-kit/discharge-outcome.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { discharge } from '../../test-kit/scripts.test.kit.js'
import {
  addPrescription,
  changeEntry,
  changePrescription,
  type StateChange,
} from '../../test-kit/state-changes.test.kit.js'
import { apixaban } from '../../test-kit/treatments.test.kit.js'
import { prescribed } from './prescribed.js'

const check = prescribed.check(prescribed(apixaban))
/** The discharge done right, with Reseptformidleren holding something else. */
const heldOtherwise = (change: StateChange) => said(check, dischargedBut(change))
const newEntry = `Eliquis tab 5 mg (PLL ${apixabanPll})`

describe('a treatment that is prescribed', () => {
  it('has one new prescription, linked to its entry, with the same content', () => {
    expect(said(check, rightDischarge())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when none was issued', () => {
    expect(heldOtherwise(changePrescription(newApixaban, () => undefined))).toEqual({
      verdict: 'failed',
      messages: ['Resept på Eliquis tab 5 mg er ikke utstedt.'],
    })
  })

  it('fails when the only one is already recalled', () => {
    const recalled = changePrescription(newApixaban, (one) => ({
      ...one,
      status: 'T',
      recall: { code: '4', at: at(9), by: '1' },
    }))
    expect(heldOtherwise(recalled)).toEqual({
      verdict: 'failed',
      messages: ['Resept på Eliquis tab 5 mg er utstedt, men alt tilbakekalt.'],
    })
  })

  it('fails when two were issued', () => {
    expect(heldOtherwise(addPrescription(prescription(apixaban, 'second')))).toEqual({
      verdict: 'failed',
      messages: [`Det er utstedt 2 gyldige resepter på Eliquis tab 5 mg (ReseptId ${newApixaban}, second).`],
    })
  })

  it('warns when the treatment is not on the list', () => {
    expect(heldOtherwise(changeEntry(apixaban.key, () => undefined))).toEqual({
      verdict: 'warning',
      messages: [
        `Eliquis tab 5 mg (ReseptId ${newApixaban}) er utstedt, men Eliquis tab 5 mg står ikke som aktiv på listen.`,
      ],
    })
  })

  it('warns when the entry has another prescription, or none', () => {
    expect(heldOtherwise(changeEntry(apixaban.key, ({ reseptId: _, ...entry }) => entry))).toEqual({
      verdict: 'warning',
      messages: [`${newEntry} er ikke knyttet til noen resept.`],
    })
    expect(heldOtherwise(changeEntry(apixaban.key, (entry) => ({ ...entry, reseptId: 'another' })))).toEqual({
      verdict: 'warning',
      messages: [`${newEntry} er knyttet til ReseptId another.`],
    })
  })

  it('warns when the entry and the prescription differ', () => {
    const differs = (what: string) => ({
      verdict: 'warning',
      messages: [`${newEntry} og resepten er ulike: ${what}`],
    })
    expect(heldOtherwise(changePrescription(newApixaban, (one) => ({ ...one, dose: '2' })))).toEqual(
      differs('dosering «1+0+1+0» på listen, «2» på resepten.'),
    )
    expect(heldOtherwise(changePrescription(newApixaban, (one) => ({ ...one, name: 'Eliquis' })))).toEqual(
      differs('legemiddel «Eliquis tab 5 mg» på listen, «Eliquis» på resepten.'),
    )
  })

  it('is inconclusive when the adapter never answered, and fails all the same on what is proven', () => {
    expect(said(check, record(discharge).trouble('adapter').answered(5, 'no-answer'))).toEqual({
      verdict: 'inconclusive',
      messages: [],
    })
    const twice = dischargedBut(addPrescription(prescription(apixaban, 'second'))).answered(5, 'failed')
    expect(said(check, twice).verdict).toBe('failed')
  })

  it('does not apply when the EPJ has said that it cannot add a treatment', () => {
    const draft = record(discharge)
      .unsupported('add-treatment', 'kommer')
      .answered(4, 'unsupported')
      .answered(5, 'not-reached')
    expect(said(check, draft)).toEqual({ verdict: 'not-applicable', messages: [] })
  })
})
