import { describe, expect, it } from 'vitest'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { at } from '../../test-kit/environment.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { albyl, metoprolol } from '../../test-kit/treatments.test.kit.js'
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
      language.openPatient(),
      language.discontinueTreatment(albyl, { reason: 'A', ...(ahead === undefined ? {} : { at: ahead }) }),
      language.sendList(),
    ],
    checks: [expected.discontinuedByUser(albyl)],
  })
const check = discontinuedByUser.check({ kind: 'discontinued-by-user', treatment: albyl.key })

/** Reseptformidleren holds the discontinuation so, after the script. */
function held(discontinuation: RecordedListEntry['discontinuation'], ahead?: string) {
  const draft = record(script(ahead))
    .lookup()
    .send()
    .after((state) => ({
      ...state,
      list:
        state.list === null
          ? null
          : {
              ...state.list,
              entries: state.list.entries.map((entry) =>
                entry.key === albyl.key && discontinuation !== undefined ? { ...entry, discontinuation } : entry,
              ),
            },
    }))
  return said(check, draft)
}

const falk = '999900013'

describe('discontinued-by-user', () => {
  it('passes when the entry names the user and the day of the step, whatever the hour', () => {
    expect(held({ at: at(2), reason: 'A', by: falk })).toEqual({ verdict: 'passed', messages: [] })
    expect(held({ at: '2026-03-02T00:00:00+01:00', reason: 'A', by: falk }).verdict).toBe('passed')
    expect(held({ at: '2026-03-03T00:00:00+01:00', reason: 'A', by: falk }).verdict).toBe('passed')
  })

  it('fails when it does not say who, or names another', () => {
    expect(held({ at: at(2), reason: 'A' }).messages[0]).toContain('sier ikke hvem som seponerte')
    expect(held({ at: at(2), reason: 'A', by: '999900011' })).toMatchObject({ verdict: 'failed' })
  })

  it('fails when it holds from another day', () => {
    expect(held({ at: at(-3 * 24 * 60), reason: 'A', by: falk })).toMatchObject({ verdict: 'failed' })
    const ahead = '2026-03-16T10:00:00+01:00'
    expect(held({ at: at(2), reason: 'A', by: falk }, ahead).messages[0]).toContain('er seponert fra')
    expect(held({ at: '2026-03-16', reason: 'A', by: falk }, ahead).verdict).toBe('passed')
  })

  it('fails when there is no discontinuation at all', () => {
    expect(held(undefined)).toEqual({
      verdict: 'failed',
      messages: ['Albyl-E enterotab 75 mg har ingen seponering på listen.'],
    })
  })
})
