import { describe, expect, it } from 'vitest'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  issued,
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { referenceNumberShown } from './reference-number.js'

const passed = { verdict: 'passed', messages: [] }
const subject = cetimax({ wantsReferenceNumber: true })
const check = referenceNumberShown.check(referenceNumberShown(subject))
const numbered = () => prescriptionSent(subject, { held: issued({ referenceNumber: '4000000146' }) })

describe('a reference number', () => {
  it('passes when the user read it in a message, in whatever groups of digits', () => {
    expect(said(check, numbered().answered(3, 'done', 'Referansenummer 4000 000 146'))).toEqual(passed)
  })

  it('passes when the user read it in a list', () => {
    expect(
      said(check, numbered().saw(3, [{ name: 'Cetimax tab 10 mg', status: 'active', referenceNumber: '4000000146' }])),
    ).toEqual(passed)
  })

  it('fails when the user did not read it', () => {
    expect(said(check, numbered().answered(3, 'done', 'Sendt.'))).toEqual({
      verdict: 'failed',
      messages: [
        'Resepten på Cetimax tab 10 mg fikk referansenummer 4000000146, men EPJ-en viste det ikke til brukeren.',
      ],
    })
  })

  it('fails when there is none', () => {
    expect(said(check, prescriptionSent(subject))).toEqual({
      verdict: 'failed',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) har ikke fått referansenummer.`],
    })
  })

  it('fails when no prescription was issued, and is inconclusive when the EPJ stopped the user', () => {
    expect(said(check, nothingPrescribed(subject))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på Cetimax tab 10 mg er utstedt.'],
    })
    expect(said(check, stoppedAtAdding(subject))).toEqual({ verdict: 'inconclusive', messages: [] })
  })
})
