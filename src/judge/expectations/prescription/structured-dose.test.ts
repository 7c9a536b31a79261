import { describe, expect, it } from 'vitest'
import type { DosingPeriod } from '../../../contract/generated/adapter.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { structuredDose } from './structured-dose.js'

const passed = { verdict: 'passed', messages: [] }
const everyOtherMorning: DosingPeriod = {
  doses: [{ amount: { value: 1, unit: 'tablett' }, timeOfDay: '5', everyDays: 2 }],
}

/** How the EPJ sends one dose in fields, where it is otherwise than every other morning. */
const inFields = ({ days = 2, amount = 1, from = '2026-03-02', ...period }: InFields = {}): Json => ({
  url: 'ereseptdosing',
  extension: [
    { url: 'starttime', valueDate: from },
    ...(period.to === undefined ? [] : [{ url: 'endtime', valueDate: period.to }]),
    {
      url: 'repeatingdosage',
      extension: [
        { url: 'interval', valueQuantity: { value: days, unit: 'Døgn' } },
        { url: 'amount', valueQuantity: { value: amount, unit: 'tablett' } },
        { url: 'timerange', valueCodeableConcept: { coding: [{ code: '5' }] } },
      ],
    },
  ],
})
interface InFields {
  readonly days?: number
  readonly amount?: number
  readonly from?: string
  readonly to?: string
}

function sentWith(chosen: readonly DosingPeriod[], ...periods: readonly Json[]) {
  const subject = cetimax({}, { dosing: chosen })
  const check = structuredDose.check(structuredDose(subject))
  return said(check, prescriptionSent(subject, { as: { amendments: periods } }))
}
const failed = (dose: string) => ({
  verdict: 'failed',
  messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) har den strukturerte doseringen ${dose}.`],
})

describe('the dose in fields', () => {
  it('passes as the user filled it in', () => {
    expect(sentWith([everyOtherMorning], inFields())).toEqual(passed)
  })

  it('passes when the dose is sent as text alone', () => {
    expect(sentWith([everyOtherMorning])).toEqual(passed)
  })

  it('fails on another interval or amount', () => {
    expect(sentWith([everyOtherMorning], inFields({ days: 1 }))).toEqual(failed('2026-03-02–: 1 @ 5 / 1'))
    expect(sentWith([everyOtherMorning], inFields({ amount: 3 }))).toEqual(failed('2026-03-02–: 3 @ 5 / 2'))
  })

  it('fails on a period too many, and on fields that the user did not fill in', () => {
    expect(sentWith([everyOtherMorning], inFields(), inFields())).toEqual(
      failed('2026-03-02–: 1 @ 5 / 2; 2026-03-02–: 1 @ 5 / 2'),
    )
    expect(sentWith([], inFields())).toEqual(failed('2026-03-02–: 1 @ 5 / 2'))
  })

  it('accepts any first day where the user filled in none, and no last day but the one filled in', () => {
    expect(sentWith([everyOtherMorning], inFields({ from: '2026-03-05' }))).toEqual(passed)
    expect(sentWith([{ ...everyOtherMorning, from: '2026-03-05' }], inFields())).toEqual(
      failed('2026-03-02–: 1 @ 5 / 2'),
    )
    expect(sentWith([everyOtherMorning], inFields({ to: '2026-03-12' }))).toEqual(
      failed('2026-03-02–2026-03-12: 1 @ 5 / 2'),
    )
  })

  it('fails when no prescription was sent, and is inconclusive when the EPJ stopped the user', () => {
    const subject = cetimax({}, { dosing: [everyOtherMorning] })
    const check = structuredDose.check(structuredDose(subject))
    expect(said(check, nothingPrescribed(subject))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på Cetimax tab 10 mg er sendt.'],
    })
    expect(said(check, stoppedAtAdding(subject))).toEqual({ verdict: 'inconclusive', messages: [] })
  })
})
