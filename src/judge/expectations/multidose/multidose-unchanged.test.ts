import { describe, expect, it } from 'vitest'
import type { ReseptformidlerState } from '../../../contract/generated/harness.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { multidoseUnchanged } from './multidose-unchanged.js'

const doctor = { hpr: '999900011', herId: '8900011', from: '2026-01-02' }
const pharmacy = { herId: '8900031', from: '2026-01-02' }

/** What comes of it when these were responsible before, and those afterwards. */
const outcome = (before: ReseptformidlerState['multidose'], after: ReseptformidlerState['multidose']) =>
  said(
    multidoseUnchanged.check(multidoseUnchanged()),
    record(unchanged, (world) => ({ ...world, multidose: before }))
      .lookup()
      .send()
      .after((state) => ({ ...state, history: [...state.history, 'list-2'], multidose: after })),
  )

describe('the responsibility for the multidose', () => {
  it('is unchanged when doctor and pharmacy are the same, whatever the day they are registered from', () => {
    expect(outcome({ doctor, pharmacy }, { doctor: { ...doctor, from: '2026-03-02' }, pharmacy })).toEqual({
      verdict: 'passed',
      messages: [],
    })
    expect(outcome({}, {}).verdict).toBe('passed')
  })

  it('is not when the sender took over, or registered where no one was', () => {
    const hospital = { ...doctor, hpr: '999900013' }
    expect(outcome({ doctor, pharmacy }, { doctor: hospital, pharmacy })).toEqual({
      verdict: 'warning',
      messages: ['Multidoseansvarlig lege var HPR 999900011, og er nå HPR 999900013.'],
    })
    expect(outcome({ pharmacy }, { doctor: hospital, pharmacy }).messages).toEqual([
      'Multidoseansvarlig lege var ingen, og er nå HPR 999900013.',
    ])
  })

  it('is not when someone was taken off', () => {
    expect(outcome({ doctor, pharmacy }, { doctor }).messages).toEqual([
      'Multidoseapoteket var HER-id 8900031, og er nå ingen.',
    ])
  })
})
