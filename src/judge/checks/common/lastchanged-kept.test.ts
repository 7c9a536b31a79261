import { describe, expect, it } from 'vitest'
import { change } from '../../test-kit/changes.test.kit.js'
import { rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { firstList, unchanged } from '../../test-kit/scripts.test.kit.js'
import { levaxin } from '../../test-kit/treatments.test.kit.js'
import { lastchangedKept as check } from './lastchanged-kept.js'

describe('lastchanged-kept', () => {
  it('passes when the untouched keep theirs, and the touched move', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 3 })
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails when an untouched entry gets a new one', () => {
    const moved = change(levaxin, (was) => ({ ...was, lastchanged: at(9) }))
    const { verdict, findings } = judged(check, record(unchanged).lookup().send({ statements: moved }))
    expect(verdict).toBe('failed')
    expect(findings[0]?.message.nb).toMatch(
      /^Levaxin tab 50 mikrog \(PLL .*\) har fått sist endret 2026-03-02T08:09:00.000Z; det var 2025-12-02T09:00:00\+01:00, og ingen ting er endret\.$/,
    )
    expect(findings[0]?.krav).toEqual(['ER-M25-05', 'SFM-IG-22'])
  })

  it('fails when it is left out', () => {
    const lost = change(levaxin, (was) => ({ ...was, lastchanged: undefined }))
    expect(judged(check, record(unchanged).lookup().send({ statements: lost })).findings[0]?.krav).toEqual([
      'SFM-IG-22',
    ])
  })

  it('does not mind another zone or fraction for the same moment', () => {
    const same = change(levaxin, (was) => ({
      ...was,
      lastchanged: new Date(Date.parse(was.lastchanged ?? '')).toISOString(),
    }))
    expect(said(check, record(unchanged).lookup().send({ statements: same })).verdict).toBe('passed')
  })

  it('holds a second send against the first', () => {
    const sent = rightDischarge()
    expect(said(check, sent.send()).verdict).toBe('passed')
  })

  it('does not apply where everything was touched, and is open without a lookup', () => {
    expect(said(check, record(firstList).lookup().send()).verdict).toBe('not-applicable')
    expect(said(check, record(unchanged).send()).verdict).toBe('inconclusive')
  })
})
