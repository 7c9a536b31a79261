import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { adding, change } from '../../test-kit/changes.test.kit.js'
import { rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { albyl, levaxin, tran } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { entryWithPrescriptionHasReseptId } from './entry-with-prescription-has-resept-id.js'
import { noVaccineOrSupplies } from './no-vaccine-or-supplies.js'
import { reseptIdOnce } from './resept-id-once.js'
import { supplementWithoutPrescription } from './supplement-without-prescription.js'

const sent = (statements: (was: readonly Written[]) => readonly Written[]) =>
  record(unchanged).lookup().send({ statements })
const reseptOf = (key: string) => rightUnchanged().world.prescriptions.find((one) => one.key === key)?.reseptId ?? ''
const onList = (written: Partial<Written>): Written => ({ ...albyl.treatment, pllId: seededUuid('more'), ...written })

describe('resept-id-once', () => {
  it('passes when each active entry has a prescription of its own', () => {
    expect(judged(reseptIdOnce, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('warns when two active entries share one', () => {
    const { verdict, messages } = said(
      reseptIdOnce,
      sent(change(levaxin, (was) => ({ ...was, reseptId: reseptOf('metoprolol50') }))),
    )
    expect(verdict).toBe('warning')
    expect(messages[0]).toContain(`er begge aktive med ReseptId ${reseptOf('metoprolol50')}`)
  })

  it('lets a discontinued entry share it with an active one', () => {
    expect(
      said(
        reseptIdOnce,
        sent(change(levaxin, (was) => ({ ...was, reseptId: reseptOf('metoprolol50'), status: 'stopped' }))),
      ).verdict,
    ).toBe('passed')
  })

  it('does not apply where no active entry has a prescription, and is open where no list was sent', () => {
    expect(
      said(
        reseptIdOnce,
        sent((all) => all.filter(({ reseptId }) => reseptId === undefined)),
      ).verdict,
    ).toBe('not-applicable')
    expect(said(reseptIdOnce, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })
})

describe('entry-with-prescription-has-resept-id', () => {
  const check = entryWithPrescriptionHasReseptId

  it('passes for types E and P with, and U without', () => {
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 4 })
    expect(said(check, sent(adding(onList({ typeresept: 'P', reseptId: '12345-7' })))).verdict).toBe('passed')
  })

  it.each(['E', 'P'])('warns when type %s has none', (typeresept) => {
    expect(said(check, sent(adding(onList({ typeresept }))))).toEqual({
      verdict: 'warning',
      messages: [
        `Albyl-E enterotab 75 mg (PLL ${seededUuid('more')}) er av typen ${typeresept} og har ingen ReseptId.`,
      ],
    })
  })

  it('does not apply where no entry has a prescription, and is open where no list was sent', () => {
    expect(
      said(
        check,
        sent((all) => all.filter(({ reseptId }) => reseptId === undefined)),
      ).verdict,
    ).toBe('not-applicable')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })
})

describe('no-vaccine-or-supplies', () => {
  const check = noVaccineOrSupplies

  it('passes for medicines, and for vitamins (use 5)', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 3 })
    expect(said(check, sent(adding(onList({ use: '5' })))).verdict).toBe('passed')
  })

  it('warns of a vaccine on the list', () => {
    const { verdict, findings } = judged(check, sent(adding(onList({ use: '4' }))))
    expect(verdict).toBe('warning')
    expect(findings).toMatchObject([
      {
        message: { nb: `Albyl-E enterotab 75 mg (PLL ${seededUuid('more')}) er en vaksine (bruk 4).` },
        krav: ['ER-M25-06'],
      },
    ])
  })

  it('warns of supplies on the list', () => {
    expect(judged(check, sent(adding(onList({ itemgroup: 'A' })))).findings[0]?.krav).toEqual(['ER-M25-07'])
  })

  it('leaves a vaccine prescription beside the list alone', () => {
    expect(
      said(check, sent(adding({ ...albyl.treatment, use: '4', reseptId: seededUuid('r'), createeresept: true })))
        .verdict,
    ).toBe('passed')
  })

  it('does not blame the EPJ for one that was there when it looked up', () => {
    const vaccine = change(levaxin, (was) => ({ ...was, use: '4' }))
    expect(said(check, record(unchanged).lookup({ statements: vaccine }).send()).verdict).toBe('passed')
  })

  it('is open where no list was sent, and does not apply where none is to be', () => {
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
  })
})

describe('supplement-without-prescription', () => {
  const check = supplementWithoutPrescription
  const supplement = (written: Partial<Written> = {}): Written => ({
    ...tran.treatment,
    pllId: seededUuid('tran'),
    ...written,
  })

  it('passes for a supplement of type U', () => {
    expect(judged(check, sent(adding(supplement())))).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('warns when it has a prescription, or another item group', () => {
    expect(said(check, sent(adding(supplement({ reseptId: seededUuid('r') })))).messages[0]).toContain(
      'er et kosttilskudd og har resept',
    )
    expect(said(check, sent(adding(supplement({ typeresept: 'E' })))).verdict).toBe('warning')
    expect(said(check, sent(adding(supplement({ itemgroup: 'A' })))).messages[0]).toContain('varegruppe A')
  })

  it('does not blame the EPJ for one that was received with a prescription', () => {
    const received = supplement({ reseptId: seededUuid('r') })
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: adding(received) })
          .send(),
      ).verdict,
    ).toBe('passed')
  })

  it('does not apply where the list has no supplement, and is open where no list was sent', () => {
    expect(said(check, rightUnchanged()).verdict).toBe('not-applicable')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })
})
