import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { firstListBut, rightFirstList } from '../../test-kit/first-list-outcome.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import { firstList } from '../../test-kit/scripts.test.kit.js'
import { addPrescription, changeEntry } from '../../test-kit/state-changes.test.kit.js'
import { pinex } from '../../test-kit/treatments.test.kit.js'
import { withoutPrescription } from './without-prescription.js'

const check = withoutPrescription.check(withoutPrescription(pinex))

describe('what the patient buys without prescription', () => {
  it('passes as type U, linked to no prescription', () => {
    expect(said(check, rightFirstList())).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when it is of another type', () => {
    expect(said(check, firstListBut(changeEntry(pinex.key, (entry) => ({ ...entry, type: 'E' }))))).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg (PLL p2) står som type E.'],
    })
  })

  it('warns when it is linked to a prescription', () => {
    expect(said(check, firstListBut(changeEntry(pinex.key, (entry) => ({ ...entry, reseptId: 'r' }))))).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg (PLL p2) har ReseptId r.'],
    })
  })

  it('says both when it is of another type and linked to a prescription', () => {
    const prescribed = changeEntry(pinex.key, (entry) => ({ ...entry, type: 'E', reseptId: 'r' }))
    expect(said(check, firstListBut(prescribed))).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg (PLL p2) står som type E.', 'Pinex tab 500 mg (PLL p2) har ReseptId r.'],
    })
  })

  it('warns when a prescription was issued', () => {
    expect(said(check, firstListBut(addPrescription(prescription(pinex, 'r'))))).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg (ReseptId r) er utstedt, men ingen har bedt om resept.'],
    })
  })

  it('warns when it is not on the list', () => {
    expect(said(check, firstListBut(changeEntry(pinex.key, () => undefined)))).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg står ikke som aktiv på listen.'],
    })
  })

  it('does not apply when the EPJ has said that it cannot add what is bought without prescription', () => {
    const lacking = record(firstList)
      .unsupported('add-treatment', 'kommer')
      .lookup()
      .answered(3, 'unsupported')
      .answered(4, 'not-reached')
    expect(judged(check, lacking)).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen add-treatment: kommer' },
    })
  })
})
