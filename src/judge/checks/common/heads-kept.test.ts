import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { adding, change, without } from '../../test-kit/changes.test.kit.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { albyl, levaxin } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { headsKept as check } from './heads-kept.js'

/** A loose prescription that has been dispensed to its end: neither on the list nor valid, and still a head. */
const ended: Written = { ...albyl.treatment, reseptId: seededUuid('ended'), rfstatus: 'R' }

describe('heads-kept', () => {
  it('passes when every head is there', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 4 })
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: adding(ended) })
          .send(),
      ).verdict,
    ).toBe('passed')
  })

  it('fails when a head that is neither on the list nor valid is dropped', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: adding(ended) })
          .send({ statements: without(albyl) }),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: [
        `Albyl-E enterotab 75 mg (ReseptId ${seededUuid('ended')}) sto øverst i en kjede i oppslaget x1, og er ikke representert i det som ble sendt.`,
      ],
    })
  })

  it('takes a recall as representation', () => {
    const recalled = change(levaxin, (was) => ({ ...was, recallinfo: { recallId: seededUuid('ended'), code: '4' } }))
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: adding(ended) })
          .send({ statements: (was) => recalled(without(albyl)(was)) }),
      ).verdict,
    ).toBe('passed')
  })

  it('leaves entries of the list to entries-kept, and tails to no one', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: without(levaxin) }),
      ).verdict,
    ).toBe('passed')
    const tail: Written = { ...ended, partOf: 'urn:uuid:successor', status: 'completed' }
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: adding(tail) })
          .send({ statements: without(albyl) }),
      ).verdict,
    ).toBe('passed')
  })

  it('is open when there was no valid lookup, or nothing was sent', () => {
    expect(said(check, record(unchanged).send()).verdict).toBe('inconclusive')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })

  it('does not apply where the patient had nothing', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: () => [] })
          .send(),
      ).verdict,
    ).toBe('not-applicable')
  })
})
