import { describe, expect, it } from 'vitest'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { multidose } from '../../test-kit/scripts.test.kit.js'
import { relatedParties } from './related-parties.js'

const check = relatedParties.check(relatedParties('M', 'A'))
const doctor = { role: 'M', hpr: '999900011', herId: '8900011' }
const pharmacy = { role: 'A', herId: '8900031' }
const registered = {
  doctor: { hpr: '999900011', herId: '8900011', from: '2026-03-02' },
  pharmacy: { herId: '8900031', from: '2026-03-02' },
}

const begun = () =>
  record(multidose)
    .lookup({ step: 4 })
    .after((state) => ({ ...state, multidose: registered }))
const sent = (...parties: readonly { readonly role: string; readonly hpr?: string; readonly herId?: string }[]) =>
  begun().send({ step: 5, bundle: { parties } })

describe('the related parties of the list', () => {
  it('are right when doctor and pharmacy are in the list as Reseptformidleren has them', () => {
    expect(said(check, sent(doctor, pharmacy))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fail when one is missing', () => {
    const { verdict, findings } = judged(check, sent(doctor))
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        message: {
          nb: 'Listen som ble sendt, mangler ansvarlig farmasøyt, apoteket (A) blant relatedparties.',
          en: 'The list that was sent lacks ansvarlig farmasøyt, the pharmacy (A) among relatedparties.',
        },
        expected: { nb: 'HER-id 8900031, som Reseptformidleren har registrert.' },
      },
    ])
  })

  it('fail when one is another than Reseptformidleren has', () => {
    expect(said(check, sent({ role: 'M', hpr: '999900012' }, pharmacy))).toEqual({
      verdict: 'failed',
      messages: [
        'Listen som ble sendt, har en annen multidoseansvarlig lege (M) enn Reseptformidleren: HPR 999900012.',
      ],
    })
    expect(said(check, sent(doctor, { role: 'A' })).messages).toEqual([
      'Listen som ble sendt, har en annen ansvarlig farmasøyt, apoteket (A) enn Reseptformidleren: (uten nummer).',
    ])
  })

  it('may be whoever it is where Reseptformidleren has no one', () => {
    const other = sent({ role: 'M', hpr: '999900012' }, pharmacy)
    expect(
      said(
        check,
        other.after((state) => ({ ...state, multidose: {} })),
      ).verdict,
    ).toBe('passed')
  })

  it('name a role without words of its own by its code', () => {
    expect(said(relatedParties.check(relatedParties('R')), sent(doctor)).messages).toEqual([
      'Listen som ble sendt, mangler rollen R blant relatedparties.',
    ])
  })

  it('fail when no list was sent', () => {
    expect(said(check, begun())).toEqual({ verdict: 'failed', messages: ['Ingen liste ble sendt.'] })
  })

  it('are those of the last list that SFM took', () => {
    const rejectedFirst = begun()
      .send({ step: 5, bundle: { parties: [] }, status: 400 })
      .lookup({ step: 5 })
    expect(said(check, rejectedFirst.send({ step: 5, bundle: { parties: [doctor, pharmacy] } })).verdict).toBe('passed')
  })
})
