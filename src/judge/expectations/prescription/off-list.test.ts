import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  type HowSent,
  type Issued,
  issued,
  issuedAndListed,
  newPllId,
  newReseptId,
  nothingIssued,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
  withoutAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { addPrescription } from '../../test-kit/state-changes.test.kit.js'
import { apixaban, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { keptOffList } from './off-list.js'

const passed = { verdict: 'passed', messages: [] }

describe('a prescription that the patient wants locked', () => {
  const locked = cetimax({ locked: true })
  const check = keptOffList.check(keptOffList(locked))
  const sent = (how: HowSent) => said(check, prescriptionSent(locked, how))

  it('passes when it is locked and on no list', () => {
    expect(sent({ held: issued({ locked: true }) })).toEqual(passed)
  })

  it('warns when it is on the list in Reseptformidleren', () => {
    expect(sent({ held: issuedAndListed({ locked: true }) })).toEqual({
      verdict: 'warning',
      messages: [`Cetimax tab 10 mg (PLL ${newPllId}) står på listen.`],
    })
  })

  it('warns when it is on a list that was sent, also where Reseptformidleren does not have it', () => {
    expect(sent({ as: { pllId: newPllId }, held: issued({ locked: true }) })).toEqual({
      verdict: 'warning',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) står på listen som ble sendt.`],
    })
  })

  it('fails when it is not locked', () => {
    expect(sent({ held: issued() })).toEqual({
      verdict: 'failed',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) er utstedt uten å være låst.`],
    })
  })

  it('fails when none was issued', () => {
    expect(sent({ held: nothingIssued })).toEqual({
      verdict: 'failed',
      messages: ['Resept på Cetimax tab 10 mg er ikke utstedt.'],
    })
  })

  it('is inconclusive when the EPJ stopped the user, and does not apply when it lacks the function', () => {
    expect(said(check, stoppedAtAdding(locked))).toEqual({ verdict: 'inconclusive', messages: [] })
    expect(said(check, withoutAdding(locked))).toEqual({ verdict: 'not-applicable', messages: [] })
  })
})

describe('a prescription of a vaccine', () => {
  const vaccine = cetimax({}, { use: '4' })
  const check = keptOffList.check(keptOffList(vaccine))

  it('passes when it is on no list, and warns when it is', () => {
    expect(said(check, prescriptionSent(vaccine))).toEqual(passed)
    expect(said(check, prescriptionSent(vaccine, { held: issuedAndListed() }))).toEqual({
      verdict: 'warning',
      messages: [`Cetimax tab 10 mg (PLL ${newPllId}) står på listen.`],
    })
  })
})

describe('a prescription that is neither locked nor of a vaccine', () => {
  const plain = cetimax()
  const check = keptOffList.check(keptOffList(plain))

  it('is to be issued, and no more', () => {
    expect(said(check, prescriptionSent(plain))).toEqual(passed)
    expect(said(check, nothingPrescribed(plain))).toEqual({
      verdict: 'failed',
      messages: ['Resept på Cetimax tab 10 mg er ikke utstedt.'],
    })
  })
})

describe('a prescription that the user asks for alone, without the list', () => {
  const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
  const script = language.scenario('test.prescribe-only', {
    title: text,
    why: text,
    roles: ['fastlege'],
    given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [user.openPatient(), user.prescribeOnly(apixaban)],
    checks: [keptOffList(apixaban)],
  })
  const check = keptOffList.check(keptOffList(apixaban))
  const held = (what: Issued) =>
    said(
      check,
      record(script)
        .lookup()
        .send({ step: 2, bundle: { createPLL: false } })
        .after(what(apixaban)),
    )

  it('passes when one was issued and the list is as it was', () => {
    expect(held(issued())).toEqual(passed)
  })

  it('fails when none was issued, or two', () => {
    expect(held(nothingIssued)).toEqual({
      verdict: 'failed',
      messages: ['Resept på Eliquis tab 5 mg er ikke utstedt.'],
    })
    const twice: Issued = (subject) => (state) =>
      addPrescription(prescription(subject, 'second'))(issued()(subject)(state))
    expect(held(twice)).toEqual({
      verdict: 'failed',
      messages: [`Det er utstedt 2 gyldige resepter på Eliquis tab 5 mg (ReseptId ${newReseptId}, second).`],
    })
  })

  it('fails when it was put on the list', () => {
    expect(held(issuedAndListed())).toEqual({
      verdict: 'failed',
      messages: [`Eliquis tab 5 mg (PLL ${newPllId}) står på listen.`],
    })
  })
})
