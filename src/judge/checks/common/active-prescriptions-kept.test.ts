import { describe, expect, it } from 'vitest'
import { change, without } from '../../test-kit/changes.test.kit.js'
import { newMetoprolol, rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { cetirizin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { activePrescriptionsKept as check } from './active-prescriptions-kept.js'

const reseptOf = (key: string) => rightUnchanged().world.prescriptions.find((one) => one.key === key)?.reseptId ?? ''

describe('active-prescriptions-kept', () => {
  it('passes when each is there, or recalled by the one that renews it', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 3 })
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 4 })
  })

  it('fails when a loose prescription is dropped', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ statements: without(cetirizin) }),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: [
        `Cetimax tab 10 mg (ReseptId ${reseptOf('cetirizin10')}) er en gyldig resept fra oppslaget, og er ikke med i det som ble sendt.`,
      ],
    })
  })

  it('fails when the list does not go along either (V4 holds at all times)', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ bundle: { createPLL: false }, statements: without(cetirizin) }),
      ).verdict,
    ).toBe('failed')
  })

  it('fails when a prescription is replaced without being recalled', () => {
    const replaced = change(metoprolol, (was) => ({ ...was, reseptId: newMetoprolol, createeresept: true }))
    expect(said(check, record(unchanged).lookup().send({ statements: replaced })).verdict).toBe('failed')
  })

  it('does not mind letter case, or the section', () => {
    const benign = change(cetirizin, (was) => ({ ...was, reseptId: was.reseptId?.toUpperCase(), unlisted: true }))
    expect(said(check, record(unchanged).lookup().send({ statements: benign })).verdict).toBe('passed')
  })

  it('leaves a prescription that is no longer in Reseptformidleren alone', () => {
    const gone = change(metoprolol, (was) => ({ ...was, rfstatus: undefined }))
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ statements: gone })
          .send({ statements: change(metoprolol, (was) => ({ ...was, reseptId: undefined })) }),
      ).verdict,
    ).toBe('passed')
  })

  it('after an own send, expects what was issued there and not what was recalled there', () => {
    const sent = rightDischarge()
    const now = change(metoprolol, (was) => ({ ...was, recallinfo: { code: '3' } }))
    expect(said(check, sent.send({ statements: now })).verdict).toBe('passed')
    expect(said(check, sent.send({ statements: without(metoprolol) })).messages[0]).toContain(newMetoprolol)
  })

  it('is open without a valid lookup, and does not apply where nothing is sent', () => {
    expect(said(check, record(unchanged).send()).verdict).toBe('inconclusive')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
  })

  it('does not apply where the patient has no valid prescriptions', () => {
    const none = change(metoprolol, (was) => ({ ...was, rfstatus: undefined }))
    const draft = record(unchanged)
      .lookup({
        statements: (was) => none(was).filter(({ reseptId, pllId }) => reseptId === undefined && pllId !== undefined),
      })
      .send()
    expect(said(check, draft).verdict).toBe('not-applicable')
  })
})
