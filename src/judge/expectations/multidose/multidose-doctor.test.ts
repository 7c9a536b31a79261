import { describe, expect, it } from 'vitest'
import type { ReseptformidlerState } from '../../../contract/generated/harness.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { multidose } from '../../test-kit/scripts.test.kit.js'
import { multidoseDoctor } from './multidose-doctor.js'

const check = multidoseDoctor.check(multidoseDoctor())
const doctor = { hpr: '999900011', herId: '8900011', from: '2026-03-02' }

const registers = (draft: Draft) => draft.call({ operation: 'registerResponsibility', step: 2 })
const sends = (draft: Draft) => draft.lookup({ step: 4 }).send({ step: 5 })

/** The doctor registers and sends, and Reseptformidleren then holds this. */
const held = (responsible: ReseptformidlerState['multidose']) =>
  sends(registers(record(multidose))).after((state) => ({ ...state, multidose: responsible }))

describe('the multidose doctor', () => {
  it('is right when the signed-in doctor is registered there before the list is sent', () => {
    expect(said(check, held({ doctor }))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when no one is registered', () => {
    expect(said(check, held({}))).toEqual({
      verdict: 'failed',
      messages: ['Ingen er registrert som multidoseansvarlig lege i Reseptformidleren.'],
    })
  })

  it('fails when it is another doctor', () => {
    const { verdict, findings } = judged(check, held({ doctor: { ...doctor, hpr: '999900012' } }))
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        message: {
          nb: 'Multidoseansvarlig lege er HPR 999900012.',
          en: 'The multidoseansvarlig lege is HPR 999900012.',
        },
        expected: { nb: 'HPR 999900011, HER-id 8900011.' },
        krav: ['ER-M27-01'],
      },
    ])
  })

  it('fails when the place is missing or another', () => {
    expect(said(check, held({ doctor: { ...doctor, herId: '' } }))).toEqual({
      verdict: 'failed',
      messages: ['Multidoseansvarlig lege står med HER-id (ingen).'],
    })
    expect(said(check, held({ doctor: { ...doctor, herId: '8900012' } })).messages).toEqual([
      'Multidoseansvarlig lege står med HER-id 8900012.',
    ])
  })

  it('warns when the list was sent before the registration', () => {
    const late = registers(sends(record(multidose))).after((state) => ({ ...state, multidose: { doctor } }))
    expect(said(check, late)).toEqual({
      verdict: 'warning',
      messages: ['Listen (x2) ble sendt før legen var registrert (x3).'],
    })
    expect(judged(check, late).findings.map(({ krav }) => krav)).toEqual([['ER-MD-01']])
  })

  it('is open when it is not known what Reseptformidleren holds', () => {
    expect(
      said(
        check,
        held({ doctor }).after(() => undefined),
      ).verdict,
    ).toBe('inconclusive')
  })
})
