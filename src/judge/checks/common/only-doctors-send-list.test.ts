import { describe, expect, it } from 'vitest'
import type { ActorsWorld } from '../../../scenario/world/actors-world.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { onlyDoctorsSendList as check } from './only-doctors-send-list.js'

const as = (profession: string) => (world: ActorsWorld) => ({
  ...world,
  practitioner: { ...world.practitioner, profession },
})

describe('only-doctors-send-list', () => {
  it('passes when a doctor sends', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('fails when one without the right to prescribe sends anything', () => {
    const { verdict, findings } = judged(
      check,
      record(unchanged, as('SP'))
        .lookup()
        .send({ bundle: { createPLL: false } }),
    )
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        message: { nb: 'Den påloggede har yrke SP (kodeverk 9060), uten rekvireringsrett, og EPJ-en sendte likevel.' },
        krav: ['SFM-3.6.1'],
      },
    ])
  })

  it('only warns when a dentist or a midwife sends the list, since sources differ, and lets them prescribe', () => {
    for (const profession of ['TL', 'JO']) {
      expect(said(check, record(unchanged, as(profession)).lookup().send()).verdict).toBe('warning')
      expect(
        said(
          check,
          record(unchanged, as(profession))
            .lookup()
            .send({ bundle: { createPLL: false } }),
        ).verdict,
      ).toBe('passed')
    }
  })

  it('passes when a nurse tried and was stopped', () => {
    expect(judged(check, record(down, as('SP')).lookup())).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('is open when the EPJ answered that it stopped a nurse, and did nothing at all', () => {
    expect(said(check, record(down, as('SP'))).verdict).toBe('inconclusive')
  })

  it('does not apply where a doctor is not to send, and is open where one was to and did not', () => {
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })
})
