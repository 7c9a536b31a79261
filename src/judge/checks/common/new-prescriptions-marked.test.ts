import { describe, expect, it } from 'vitest'
import { all, type Change, change } from '../../test-kit/changes.test.kit.js'
import {
  addedApixaban,
  dischargeChanges,
  newApixaban,
  newMetoprolol,
  rightDischarge,
  rightUnchanged,
} from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge, down } from '../../test-kit/scripts.test.kit.js'
import { apixaban, atorvastatin } from '../../test-kit/treatments.test.kit.js'
import { newPrescriptionsMarked as check } from './new-prescriptions-marked.js'

const sent = (...changes: readonly Change[]) =>
  record(discharge)
    .lookup()
    .send({ statements: all(dischargeChanges, ...changes) })

describe('new-prescriptions-marked', () => {
  it('passes when each new prescription is marked and has its own GUID', () => {
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails when a new one is not marked', () => {
    expect(said(check, sent(change(apixaban, (was) => ({ ...was, createeresept: false }))))).toEqual({
      verdict: 'failed',
      messages: [
        `Eliquis tab 5 mg har en ny ReseptId ${newApixaban}, men er ikke merket for utstedelse (createeresept).`,
      ],
    })
  })

  it('fails when an old one is marked', () => {
    expect(said(check, sent(change(atorvastatin, (was) => ({ ...was, createeresept: true })))).messages[0]).toContain(
      'Atorvastatin tab 40 mg er merket for utstedelse, men ReseptId',
    )
  })

  it('fails when two new ones share an id, or the id is no GUID', () => {
    expect(said(check, sent(change(apixaban, (was) => ({ ...was, reseptId: newMetoprolol })))).messages).toEqual([
      `De nye reseptene på Selo-Zok depottab 50 mg og Eliquis tab 5 mg har samme ReseptId ${newMetoprolol}.`,
    ])
    expect(said(check, sent(change(apixaban, (was) => ({ ...was, reseptId: '7' })))).messages).toEqual([
      'Den nye resepten på Eliquis tab 5 mg har id 7, som ikke er en GUID.',
    ])
  })

  it('does not take a paper prescription for an M1', () => {
    expect(
      said(check, sent(change(apixaban, (was) => ({ ...was, typeresept: 'P', createeresept: false })))).verdict,
    ).toBe('passed')
  })

  it('takes the same new prescription sent again after a rejection as new', () => {
    const again = record(discharge)
      .lookup()
      .send({ statements: dischargeChanges, status: 400 })
      .lookup()
      .send({ statements: dischargeChanges })
    expect(said(check, again).verdict).toBe('passed')
  })

  it('fails when what SFM took is marked again in the next send', () => {
    expect(said(check, rightDischarge().send()).verdict).toBe('failed')
  })

  it('knows the patient’s prescriptions also when nothing was looked up', () => {
    expect(said(check, record(discharge).send({ statements: () => [addedApixaban] })).verdict).toBe('passed')
  })

  it('is open when the script prescribes and nothing new was sent; else it does not apply', () => {
    expect(judged(check, record(discharge).lookup().send())).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en sendte ingen ny resept.' },
    })
    expect(said(check, rightUnchanged()).verdict).toBe('not-applicable')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
  })
})
