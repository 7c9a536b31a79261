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
import { dispatched } from './dispatched.js'

const passed = { verdict: 'passed', messages: [] }
const newPrescription = `Cetimax tab 10 mg (ReseptId ${newReseptId})`

/** A dispatch request that names this HER-id somewhere within. */
const forwardedTo = (herId: string): { readonly amendments: readonly Json[] } => ({
  amendments: [
    {
      url: 'dispatchrequest',
      extension: [{ url: 'whoever', valueReference: { identifier: { value: herId }, display: 'noen' } }],
    },
  ],
})

describe('a prescription that the user forwards to a pharmacy', () => {
  const forwarded = cetimax({ dispatch: { name: 'Ekornapoteket', herId: '8900031', kind: 'apotek' } })
  const check = dispatched.check(dispatched(forwarded))

  it('is forwarded to it, wherever in the request its HER-id is', () => {
    expect(said(check, prescriptionSent(forwarded, { as: forwardedTo('8900031') }))).toEqual(passed)
  })

  it('fails when it is forwarded to another, or to no one', () => {
    const failed = {
      verdict: 'failed',
      messages: [`${newPrescription} er ikke sendt videre til Ekornapoteket (HER-id 8900031).`],
    }
    expect(said(check, prescriptionSent(forwarded, { as: forwardedTo('8900032') }))).toEqual(failed)
    expect(said(check, prescriptionSent(forwarded))).toEqual(failed)
  })

  it('fails when no prescription was sent', () => {
    expect(said(check, nothingPrescribed(forwarded))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på Cetimax tab 10 mg er sendt.'],
    })
  })

  it('is inconclusive when the EPJ stopped the user, and does not apply when it lacks the function', () => {
    expect(said(check, stoppedAtAdding(forwarded))).toEqual({ verdict: 'inconclusive', messages: [] })
    expect(said(check, withoutAdding(forwarded))).toEqual({ verdict: 'not-applicable', messages: [] })
  })
})

describe('a medicine that the user tries to forward to a bandasjist', () => {
  const wrong = cetimax({ dispatch: { name: 'Bandasjisten', herId: '8900091', kind: 'bandasjist' } })
  const check = dispatched.check(dispatched(wrong, { ifIssued: true }))

  it('fails when it goes there', () => {
    expect(said(check, prescriptionSent(wrong, { as: forwardedTo('8900091') }))).toEqual({
      verdict: 'failed',
      messages: [`${newPrescription} er sendt videre til Bandasjisten, som er bandasjist.`],
    })
  })

  it('passes when it goes to a pharmacy, to no one, or is not sent', () => {
    expect(said(check, prescriptionSent(wrong, { as: forwardedTo('8900031') }))).toEqual(passed)
    expect(said(check, prescriptionSent(wrong))).toEqual(passed)
    expect(said(check, nothingPrescribed(wrong))).toEqual(passed)
  })
})
