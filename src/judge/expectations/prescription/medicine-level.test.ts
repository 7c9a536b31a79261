import { describe, expect, it } from 'vitest'
import type { Medicine } from '../../../contract/generated/adapter.js'
import * as language from '../../../scenario/language/language.js'
import { said } from '../../test-kit/judged.test.kit.js'
import {
  cetimax,
  newReseptId,
  nothingPrescribed,
  prescriptionSent,
  stoppedAtAdding,
} from '../../test-kit/new-prescription.test.kit.js'
import { medicineLevel } from './medicine-level.js'

const subject = cetimax()
const check = medicineLevel.check(medicineLevel(subject))
const { medicine } = subject.treatment
const sentAs = (otherwise: Medicine) => said(check, prescriptionSent(subject, { as: { medicine: otherwise } }))

describe('the level of the medicine', () => {
  it('passes when it is the one that the user chose, with its code', () => {
    expect(said(check, prescriptionSent(subject))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when a package goes as a brand', () => {
    expect(sentAs({ ...medicine, level: 'merkevare' })).toEqual({
      verdict: 'failed',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) har registreringstype 2.`],
    })
  })

  it('fails when the code is missing', () => {
    const { code: _, ...withoutCode } = medicine
    expect(sentAs(withoutCode)).toEqual({
      verdict: 'failed',
      messages: [`Cetimax tab 10 mg (ReseptId ${newReseptId}) har koden (ingen).`],
    })
  })

  it('asks a local medicine neither for a level nor for a code', () => {
    const local = language.localTreatment(
      'ny',
      {
        name: 'SYNTETISK salve',
        level: 'lokal',
        form: { code: '880', display: 'Liniment' },
        prescriptionGroup: 'C',
      },
      'g',
      { dose: 'Smøres på', area: 'Eksem' },
    )
    expect(said(medicineLevel.check(medicineLevel(local)), prescriptionSent(local))).toEqual({
      verdict: 'passed',
      messages: [],
    })
  })

  it('fails when no prescription was sent, and is inconclusive when the EPJ stopped the user', () => {
    expect(said(check, nothingPrescribed(subject))).toEqual({
      verdict: 'failed',
      messages: ['Ingen resept på Cetimax tab 10 mg er sendt.'],
    })
    expect(said(check, stoppedAtAdding(subject))).toEqual({ verdict: 'inconclusive', messages: [] })
  })
})
