import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { adding, change } from '../../test-kit/changes.test.kit.js'
import { dischargeChanges, rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge, down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { albyl, apixaban, atorvastatin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { listIdsUnique as check } from './list-ids-unique.js'

const pllOf = (key: string) => rightUnchanged().world.list?.entries.find((one) => one.key === key)?.pllId ?? ''

describe('list-ids-unique', () => {
  it('passes when each has its own, lasting id, also where a prescription was renewed', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 3 })
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 5 })
  })

  it('fails when two entries share an id: Reseptformidleren rejects it (315)', () => {
    const twice = change(levaxin, (was) => ({ ...was, pllId: pllOf('metoprolol50') }))
    const { verdict, findings } = judged(check, record(unchanged).lookup().send({ statements: twice }))
    expect(verdict).toBe('failed')
    expect(findings[0]?.message.nb).toBe(
      `Levaxin tab 50 mikrog (PLL ${pllOf('metoprolol50')}) har samme PLL-id som Selo-Zok depottab 50 mg (PLL ${pllOf('metoprolol50')}).`,
    )
  })

  it('does not take letter case for a difference', () => {
    const upper = change(levaxin, (was) => ({ ...was, pllId: was.pllId?.toUpperCase() }))
    expect(said(check, record(unchanged).lookup().send({ statements: upper })).verdict).toBe('passed')
  })

  it('warns when an id is not a uuid', () => {
    const odd: Written = { ...albyl.treatment, pllId: '42' }
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: adding(odd) }),
      ),
    ).toEqual({ verdict: 'warning', messages: ['PLL-id-en til Albyl-E enterotab 75 mg (PLL 42) er ikke en UUID.'] })
  })

  it('warns when a renewed treatment gets a new id', () => {
    const renewed = (statements: readonly Written[]) =>
      change(metoprolol, (was) => ({ ...was, pllId: seededUuid('new') }))(dischargeChanges(statements))
    expect(said(check, record(discharge).lookup().send({ statements: renewed }))).toEqual({
      verdict: 'warning',
      messages: [
        `Selo-Zok depottab 50 mg har fått PLL-id ${seededUuid('new')}; den var ${rightDischarge().world.list?.entries[0]?.pllId ?? ''}.`,
      ],
    })
  })

  it('warns when an untouched treatment without prescription gets a new id', () => {
    const renamed = change(levaxin, (was) => ({ ...was, pllId: seededUuid('new') }))
    expect(said(check, record(unchanged).lookup().send({ statements: renamed })).messages[0]).toContain(
      'Levaxin tab 50 mikrog har fått PLL-id',
    )
  })

  it('does not take another medicine for the one that is gone', () => {
    const swapped = change(atorvastatin, () => ({ ...apixaban.treatment, pllId: seededUuid('new') }))
    expect(said(check, record(unchanged).lookup().send({ statements: swapped })).verdict).toBe('passed')
  })

  it('is open when no list was sent, and does not apply where none is to be', () => {
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ bundle: { createPLL: false } }),
      ).verdict,
    ).toBe('inconclusive')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: () => [] }),
      ).verdict,
    ).toBe('inconclusive')
  })
})
