import { describe, expect, it } from 'vitest'
import { defined } from '../../../contract/defined.js'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { changeEntry } from '../../test-kit/state-changes.test.kit.js'
import { albyl, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { pllIdIn } from '../../test-kit/world-ids.test.kit.js'
import * as expected from '../expect.js'
import { discontinuedByUser } from './discontinued-by-user.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = (ahead?: string) =>
  language.scenario('test.discontinue', {
    title: text,
    why: text,
    roles: ['sykehus'],
    given: language.world('granskog').list(metoprolol, albyl).prescriptions(metoprolol, albyl),
    steps: [
      user.openPatient(),
      user.discontinueTreatment(albyl, { reason: 'A', ...defined({ at: ahead }) }),
      user.sendList(),
    ],
    checks: [expected.discontinuedByUser(albyl)],
  })
const check = discontinuedByUser.check(discontinuedByUser(albyl))

/** Reseptformidleren holds the discontinuation so, after the script. */
const held = (discontinuation: RecordedListEntry['discontinuation'], ahead?: string) =>
  said(
    check,
    record(script(ahead))
      .lookup()
      .send()
      .after(changeEntry(albyl.key, (entry) => ({ ...entry, ...defined({ discontinuation }) }))),
  )

const falk = '999900013'

const entry = `Albyl-E enterotab 75 mg (PLL ${pllIdIn(record(script()), albyl)})`

describe('a discontinuation on the list', () => {
  it('passes when the entry names the user and the day of the step, whatever the hour', () => {
    expect(held({ at: at(2), reason: 'A', by: falk })).toEqual({ verdict: 'passed', messages: [] })
    expect(held({ at: '2026-03-02T00:00:00+01:00', reason: 'A', by: falk }).verdict).toBe('passed')
  })

  it('passes when it holds from the midnight that ends the day', () => {
    expect(held({ at: '2026-03-03T00:00:00+01:00', reason: 'A', by: falk }).verdict).toBe('passed')
  })

  it('fails when it does not say who, or names another', () => {
    expect(held({ at: at(2), reason: 'A' })).toEqual({
      verdict: 'failed',
      messages: [`${entry} sier ikke hvem som seponerte.`],
    })
    expect(held({ at: at(2), reason: 'A', by: '999900011' })).toEqual({
      verdict: 'failed',
      messages: [`${entry} sier at HPR 999900011 seponerte.`],
    })
  })

  it('fails when it holds from another day', () => {
    expect(held({ at: at(-3 * 24 * 60), reason: 'A', by: falk })).toEqual({
      verdict: 'failed',
      messages: [`${entry} er seponert fra 2026-02-27T08:00:00.000Z.`],
    })
  })

  it('holds from the day ahead that the user gave', () => {
    const ahead = '2026-03-16T10:00:00+01:00'
    expect(held({ at: '2026-03-16', reason: 'A', by: falk }, ahead)).toEqual({ verdict: 'passed', messages: [] })
    expect(held({ at: at(2), reason: 'A', by: falk }, ahead)).toEqual({
      verdict: 'failed',
      messages: [`${entry} er seponert fra 2026-03-02T08:02:00.000Z.`],
    })
  })

  it('fails when there is no discontinuation at all', () => {
    expect(held(undefined)).toEqual({
      verdict: 'failed',
      messages: ['Albyl-E enterotab 75 mg har ingen seponering på listen.'],
    })
  })

  it('does not apply when the EPJ has said that it cannot discontinue', () => {
    const lacking = record(script())
      .unsupported('discontinue-treatment', 'kommer')
      .lookup()
      .answered(2, 'unsupported')
      .answered(3, 'not-reached')
    expect(judged(check, lacking)).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'EPJ-en har ikke funksjonen discontinue-treatment: kommer' },
    })
  })
})
