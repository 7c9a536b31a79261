import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { adding, all, change, without } from '../../test-kit/changes.test.kit.js'
import { rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge, down, firstList, unchanged } from '../../test-kit/scripts.test.kit.js'
import { albyl, atorvastatin, cetirizin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { entriesKept as check } from './entries-kept.js'

const pllOf = (key: string) => rightUnchanged().world.list?.entries.find((one) => one.key === key)?.pllId ?? ''
const day = 24 * 60

describe('entries-kept', () => {
  it('passes when every entry of the lookup is sent, changed or not', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 3 })
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 4 })
  })

  it('fails, and names the medicine, when an entry is dropped', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: without(atorvastatin) }),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: [
        `Atorvastatin tab 40 mg (PLL ${pllOf('atorvastatin40')}) sto i x1 og er ikke med i listen som ble sendt.`,
      ],
    })
  })

  it('fails when the entry is in the message but sectionMedication does not name it', () => {
    const { verdict, messages } = said(
      check,
      record(unchanged)
        .lookup()
        .send({ statements: change(levaxin, (was) => ({ ...was, unlisted: true })) }),
    )
    expect(verdict).toBe('failed')
    expect(messages[0]).toContain('sectionMedication nevner den ikke')
  })

  it('counts against V5 too when the dropped entry was the head of its chain', () => {
    const { findings } = judged(
      check,
      record(unchanged)
        .lookup()
        .send({ statements: without(levaxin) }),
    )
    expect(findings[0]?.krav).toEqual(['SFM-IG-08', 'SFM-3.6.2', 'SFM-IG-10'])
  })

  it('does not mind the order, or another treatment being added', () => {
    const more: Written = { ...albyl.treatment, pllId: seededUuid('albyl') }
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: (was) => [...was].reverse() }),
      ).verdict,
    ).toBe('passed')
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: adding(more) }),
      ).verdict,
    ).toBe('passed')
  })

  it('lets an entry that is entered in error stand as such, or be gone once it was', () => {
    const error = change(levaxin, (was) => ({ ...was, status: 'entered-in-error' }))
    expect(said(check, record(unchanged).lookup().send({ statements: error })).verdict).toBe('passed')
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: error })
          .send({ statements: without(levaxin) }),
      ).verdict,
    ).toBe('passed')
  })

  it.each([
    [10, 'failed'],
    [88, 'failed'],
    [91, 'passed'],
    [200, 'passed'],
  ])('a dropped entry discontinued %i days ago: %s', (days, verdict) => {
    // Three months back from 2 March is 2 December: 90 days. From 2 June it is 92, so that the sources differ on day 91.
    const now = 92 * day
    const stopped = change(levaxin, (was) => ({
      ...was,
      status: 'stopped',
      discontinuation: {
        at: new Date(Date.parse('2026-03-02T09:00:00+01:00') + (now - days * day) * 60_000).toISOString(),
        reason: 'A',
      },
    }))
    const draft = record(unchanged)
      .lookup({ minutes: now - 5, statements: stopped })
      .send({ minutes: now, statements: without(levaxin) })
    expect(said(check, draft).verdict).toBe(verdict)
  })

  it('holds a second list against the first one that was sent (V7)', () => {
    const two = record(unchanged).lookup().send()
    expect(said(check, two.send()).verdict).toBe('passed')
    expect(said(check, two.send({ statements: without(metoprolol) })).verdict).toBe('failed')
  })

  it('still holds the list against the lookup after a send of prescriptions alone', () => {
    const split = record(unchanged)
      .lookup()
      .send({ bundle: { createPLL: false }, statements: without(atorvastatin) })
    expect(said(check, split.send()).messages[0]).toContain('Atorvastatin tab 40 mg')
  })

  it('leaves a treatment that goes on under another id to list-ids-unique', () => {
    const renamed = change(metoprolol, (was) => ({ ...was, pllId: seededUuid('new') }))
    expect(said(check, record(unchanged).lookup().send({ statements: renamed })).verdict).toBe('passed')
  })

  it('leaves loose prescriptions, and sends without a list, alone', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: without(cetirizin) }),
      ).verdict,
    ).toBe('passed')
    expect(
      judged(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: without(levaxin), bundle: { createPLL: false } }),
      ),
    ).toMatchObject({ verdict: 'inconclusive' })
  })

  it('does not apply where the patient had no list, or nothing is sent', () => {
    expect(judged(check, record(firstList).lookup().send())).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'Pasienten hadde ingen liste fra før.' },
    })
    expect(judged(check, record(down).lookup({ rf: false }))).toMatchObject({ verdict: 'not-applicable' })
  })

  it('is open without a lookup to compare with, and with nothing sent', () => {
    expect(said(check, record(unchanged).send()).verdict).toBe('inconclusive')
    expect(said(check, record(discharge).lookup()).verdict).toBe('inconclusive')
  })

  it('names each entry that is gone', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: all(without(levaxin), without(metoprolol)) }),
      ).messages,
    ).toHaveLength(2)
  })
})
