import { describe, expect, it } from 'vitest'
import type { RecordedListEntry } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { addEntry } from '../../test-kit/list-changes.test.kit.js'
import { listEntry } from '../../test-kit/reseptformidler-state.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { courseEnds } from './course-ends.js'

const course = language.treatment('course', 'Apocillin tab 660 mg', {
  dose: '2+2+2+0',
  area: 'Halsbetennelse',
  use: '2',
  end: '2026-03-12',
})
const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.course', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [user.openPatient(), user.addTreatment(course), user.sendList()],
  checks: [expected.courseEnds(course)],
})

const pllId = '5f1d0000-0000-4000-8000-00000000a001'
const check = courseEnds.check(courseEnds(course))
const sent = record(script).lookup().send()
/** Reseptformidleren holds the course so, after the script. */
const held = (entry: Partial<RecordedListEntry>) =>
  said(check, sent.after(addEntry({ ...listEntry(course, pllId), ...entry })))

describe('the last day of a course', () => {
  it('passes whether the last day is a discontinuation ahead or the end of the dosing, and as that day or as midnight after it', () => {
    for (const entry of [
      { end: '2026-03-12' },
      { end: '2026-03-13' },
      { discontinuation: { at: '2026-03-12T00:00:00+01:00' } },
      { discontinuation: { at: '2026-03-13T00:00:00+01:00' } },
      { discontinuation: { at: '2026-03-12T22:59:59Z' } },
    ])
      expect(held(entry)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when there is no end, or another day', () => {
    expect(held({})).toEqual({
      verdict: 'warning',
      messages: [`Apocillin tab 660 mg (PLL ${pllId}) er en kur uten sluttdato.`],
    })
    expect(held({ end: '2026-03-20' })).toEqual({
      verdict: 'warning',
      messages: [`Apocillin tab 660 mg (PLL ${pllId}) slutter 2026-03-20.`],
    })
  })

  it('leaves a course that is not on the list to list-holds', () => {
    expect(judged(check, sent)).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Det var ikke noe å se på.' },
      findings: [],
    })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(script).lookup().answered(3, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 3 feilet i EPJ-en.' },
    })
  })
})
