import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { all, type Change, change } from '../../test-kit/changes.test.kit.js'
import { dischargeChanges, rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge, down } from '../../test-kit/scripts.test.kit.js'
import { albyl, atorvastatin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { recallsValid as check } from './recalls-valid.js'

const sent = (...changes: readonly Change[]) =>
  record(discharge)
    .lookup()
    .send({ statements: all(dischargeChanges, ...changes) })
const reseptOf = (key: string) => rightDischarge().world.prescriptions.find((one) => one.key === key)?.reseptId ?? ''

describe('recalls-valid', () => {
  it('passes when a recall names a prescription that exists, with a valid code', () => {
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails on a code that is not in kodeverk 7500, or none', () => {
    const { verdict, findings } = judged(check, sent(change(albyl, (was) => ({ ...was, recallinfo: { code: '9' } }))))
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        krav: ['RF-7419-80'],
        message: { nb: expect.stringContaining('har årsakskoden 9, som ikke er i kodeverk 7500.') as string },
      },
    ])
    expect(said(check, sent(change(albyl, (was) => ({ ...was, recallinfo: {} })))).messages[0]).toContain(
      'har årsakskoden (ingen)',
    )
  })

  it('fails when it names a prescription that no one has', () => {
    expect(
      said(
        check,
        sent(change(metoprolol, (was) => ({ ...was, recallinfo: { recallId: seededUuid('no-one'), code: '3' } }))),
      ).messages[0],
    ).toContain(`gjelder ReseptId ${seededUuid('no-one')}, som ikke finnes i noe oppslag.`)
  })

  it('fails when it is on a treatment that has no prescription', () => {
    expect(said(check, sent(change(levaxin, (was) => ({ ...was, recallinfo: { code: '2' } })))).messages[0]).toContain(
      'gjelder ingen resept',
    )
  })

  it.each(['1', '3'])('warns when a renewal (%s) does not name the old prescription', (code) => {
    expect(judged(check, sent(change(metoprolol, (was) => ({ ...was, recallinfo: { code } }))))).toMatchObject({
      verdict: 'warning',
      findings: [{ krav: ['SFM-RECALL-01'] }],
    })
  })

  it('fails when the prescription is already recalled or ended', () => {
    const ended = change(albyl, (was) => ({ ...was, rfstatus: 'T' }))
    expect(
      said(check, record(discharge).lookup({ statements: ended }).send({ statements: dischargeChanges })).messages[0],
    ).toContain(`gjelder ReseptId ${reseptOf('albylE75')}, som alt har status T.`)
  })

  it('does not take a recall that was received and sent back for a new one', () => {
    const waiting = change(atorvastatin, (was) => ({ ...was, rfstatus: 'U', recallinfo: { code: '2' } }))
    expect(
      judged(check, record(discharge).lookup({ statements: waiting }).send({ statements: dischargeChanges })).looked,
    ).toBe(2)
  })

  it('is open when the script recalls and nothing was; else it does not apply', () => {
    expect(said(check, record(discharge).lookup().send()).verdict).toBe('inconclusive')
    expect(said(check, rightUnchanged()).verdict).toBe('not-applicable')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
  })
})
