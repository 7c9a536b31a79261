import { describe, expect, it } from 'vitest'
import { newMetoprolol, rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { dischargedBut, pllIdOf, reseptIdOf } from '../../test-kit/discharge-outcome.test.kit.js'
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
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { renewed } from './renewed.js'

const check = renewed.check(renewed(metoprolol, { code: '3' }))
const oldReseptId = reseptIdOf(metoprolol)
const pllId = pllIdOf(metoprolol)

/** The discharge done right, with Reseptformidleren holding something else. */
const heldOtherwise = (change: StateChange) => said(check, dischargedBut(change))
const oldPrescription = `Selo-Zok depottab 50 mg (ReseptId ${oldReseptId})`

describe('a prescription that is renewed', () => {
  it('is recalled and replaced by one new one, on the same entry', () => {
    expect(said(check, rightDischarge())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when no new one was issued', () => {
    expect(heldOtherwise(changePrescription(newMetoprolol, () => undefined))).toEqual({
      verdict: 'failed',
      messages: ['Det er ikke utstedt noen ny resept på Selo-Zok depottab 50 mg.'],
    })
  })

  it('fails when two were issued', () => {
    expect(heldOtherwise(addPrescription(prescription(metoprolol, 'second')))).toEqual({
      verdict: 'failed',
      messages: [`Det er utstedt 2 nye resepter på Selo-Zok depottab 50 mg (ReseptId ${newMetoprolol}, second).`],
    })
  })

  it('warns when the old one is not recalled', () => {
    expect(
      heldOtherwise(changePrescription(oldReseptId, ({ recall: _, ...one }) => ({ ...one, status: 'E' }))),
    ).toEqual({ verdict: 'warning', messages: [`${oldPrescription} er ikke tilbakekalt.`] })
  })

  it('warns when the old one is recalled with another reason', () => {
    const recall = { code: '1', at: at(9), by: '1', replacedBy: newMetoprolol }
    expect(heldOtherwise(changePrescription(oldReseptId, (one) => ({ ...one, recall })))).toEqual({
      verdict: 'warning',
      messages: [`${oldPrescription} er tilbakekalt med kode 1.`],
    })
  })

  it('warns when the recall does not name the new one, or names another', () => {
    const recall = { code: '3', at: at(9), by: '1' }
    expect(heldOtherwise(changePrescription(oldReseptId, (one) => ({ ...one, recall })))).toEqual({
      verdict: 'warning',
      messages: [`Tilbakekallingen av ${oldPrescription} nevner ikke den nye resepten.`],
    })
    expect(
      heldOtherwise(
        changePrescription(oldReseptId, (one) => ({ ...one, recall: { ...recall, replacedBy: 'another' } })),
      ),
    ).toEqual({ verdict: 'warning', messages: [`Tilbakekallingen av ${oldPrescription} nevner ReseptId another.`] })
  })

  it('warns of a new PLL id', () => {
    expect(heldOtherwise(changeEntry(metoprolol.key, (entry) => ({ ...entry, pllId: 'p-new' })))).toEqual({
      verdict: 'warning',
      messages: [`Selo-Zok depottab 50 mg (PLL p-new) har fått en ny PLL-id; den var ${pllId}.`],
    })
  })

  it('fails when the entry is not linked to the new one', () => {
    expect(heldOtherwise(changeEntry(metoprolol.key, (entry) => ({ ...entry, reseptId: oldReseptId })))).toEqual({
      verdict: 'failed',
      messages: [
        `Selo-Zok depottab 50 mg (PLL ${pllId}) er ikke knyttet til den nye resepten (ReseptId ${newMetoprolol}).`,
      ],
    })
  })

  it('warns when the treatment is not active on the list', () => {
    expect(heldOtherwise(changeEntry(metoprolol.key, () => undefined))).toEqual({
      verdict: 'warning',
      messages: ['Selo-Zok depottab 50 mg står ikke som aktiv på listen.'],
    })
  })

  it('is inconclusive when the EPJ stopped the user, and does not apply when it lacks the function', () => {
    const unreached = record(discharge).answered(3, 'not-reached').answered(4, 'not-reached').answered(5, 'not-reached')
    expect(said(check, unreached.answered(2, 'refused'))).toEqual({ verdict: 'inconclusive', messages: [] })
    expect(said(check, unreached.unsupported('change-treatment', 'kommer').answered(2, 'unsupported'))).toEqual({
      verdict: 'not-applicable',
      messages: [],
    })
  })
})
