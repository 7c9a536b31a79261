import { describe, expect, it } from 'vitest'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { noReiteration } from './no-reiteration.js'

const passed = { verdict: 'passed', messages: [] }
const subject = cetimax()
const check = noReiteration.check(noReiteration(subject))
const sentWith = (reit: string) => said(check, prescriptionSent(subject, { as: { reit } }))

describe('reiteration in groups A and B', () => {
  it('passes when there is none', () => {
    expect(sentWith('0')).toEqual(passed)
  })

  it('warns when there is any, since the source is read in extracts', () => {
    expect(sentWith('2')).toEqual({
      verdict: 'warning',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) er sendt med reit 2, uten refusjon.`],
    })
  })

  it('passes when no prescription was sent: the EPJ may stop it', () => {
    expect(said(check, nothingPrescribed(subject))).toEqual(passed)
  })

  it('is inconclusive when the script was not carried through', () => {
    expect(said(check, stoppedAtAdding(subject))).toEqual({ verdict: 'inconclusive', messages: [] })
  })
})
