import { describe, expect, it } from 'vitest'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
  withoutAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { reimbursed } from './reimbursed.js'

const passed = { verdict: 'passed', messages: [] }
const newPrescription = `Cetimax tab 10 mg (ReseptId ${newReseptId})`

const coded = (url: string, code: string): Json => ({ url, valueCodeableConcept: { coding: [{ code }] } })
/** The paragraph (kodeverk 7427) and the code that the EPJ sends. */
const sentWith = (paragraph: string, ...codes: readonly string[]) => ({
  as: {
    amendments: [coded('reimbursementparagraph', paragraph), ...codes.map((code) => coded('reimbursementcode', code))],
  },
})

describe('the reimbursement that the user chose', () => {
  const asthma = cetimax({
    reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
  })
  const check = reimbursed.check(reimbursed(asthma))

  it('passes when the prescription has its paragraph and code', () => {
    expect(said(check, prescriptionSent(asthma, sentWith('200', 'J45')))).toEqual(passed)
  })

  it('fails when the paragraph or the code is another', () => {
    expect(said(check, prescriptionSent(asthma, sentWith('300', 'J45')))).toEqual({
      verdict: 'failed',
      messages: [`${newPrescription} har refusjonshjemmel 300.`],
    })
    expect(said(check, prescriptionSent(asthma, sentWith('200', 'J30')))).toEqual({
      verdict: 'failed',
      messages: [`${newPrescription} har refusjonskode J30.`],
    })
  })

  it('fails when both are missing', () => {
    expect(said(check, prescriptionSent(asthma))).toEqual({
      verdict: 'failed',
      messages: [`${newPrescription} har refusjonshjemmel (ingen).`, `${newPrescription} har refusjonskode (ingen).`],
    })
  })

  it('fails when there is reimbursement that the user did not choose', () => {
    const plain = cetimax()
    expect(said(reimbursed.check(reimbursed(plain)), prescriptionSent(plain, sentWith('200')))).toEqual({
      verdict: 'failed',
      messages: [`${newPrescription} har refusjonshjemmel 200.`],
    })
  })

  it('accepts a paragraph that is seen on medicines in real answers', () => {
    const other = cetimax({ reimbursement: { paragraph: { code: '800', display: '§5-25' } } })
    expect(said(reimbursed.check(reimbursed(other)), prescriptionSent(other, sentWith('800')))).toEqual(passed)
  })

  it('fails when no prescription was sent', () => {
    expect(said(check, nothingPrescribed(asthma))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på Cetimax tab 10 mg er sendt.'],
    })
  })

  it('is inconclusive when the EPJ stopped the user, and does not apply when it lacks the function', () => {
    expect(said(check, stoppedAtAdding(asthma))).toEqual({ verdict: 'inconclusive', messages: [] })
    expect(said(check, withoutAdding(asthma))).toEqual({ verdict: 'not-applicable', messages: [] })
  })
})

describe('a medicine that the user tries to prescribe under a paragraph for supplies', () => {
  const wrong = cetimax({ reimbursement: { paragraph: { code: '503', display: '§5-14 §5.3' } } })
  const check = reimbursed.check(reimbursed(wrong, { ifIssued: true }))

  it('warns when it has that paragraph', () => {
    expect(said(check, prescriptionSent(wrong, sentWith('503')))).toEqual({
      verdict: 'warning',
      messages: [
        `${newPrescription} er et legemiddel med hjemmelen 503, som er for forbruksmateriell eller næringsmidler.`,
      ],
    })
  })

  it('passes when the EPJ fixed it or stopped it', () => {
    expect(said(check, prescriptionSent(wrong))).toEqual(passed)
    expect(said(check, prescriptionSent(wrong, sentWith('200')))).toEqual(passed)
    expect(said(check, nothingPrescribed(wrong))).toEqual(passed)
  })
})
