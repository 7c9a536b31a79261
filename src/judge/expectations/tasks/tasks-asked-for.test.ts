import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { sfm } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { tasksAskedFor } from './tasks-asked-for.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.tasks-asked-for', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog'),
  steps: [user.pollTasks()],
  checks: [tasksAskedFor()],
})
const check = tasksAskedFor.check(tasksAskedFor())
const asked = (query: string) =>
  record(script).call({
    operation: 'Task',
    method: 'GET',
    url: `${sfm}/Task?${query}`,
    answer: { resourceType: 'Bundle', entry: [] },
  })

describe('asking for tasks', () => {
  it.each([
    'owner=999900011&_lastUpdated=gt2026-03-01T00:00:00Z',
    'code=8&owner=999900011&_lastUpdated=gt2026-03-01T00:00:00Z',
    'code=10&PatientNiN=01810750002&_lastUpdated=gt2026-03-01T00:00:00Z',
    'code=6',
  ])('is right with %s', (query) => {
    expect(said(check, asked(query))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when a query lacks what SFM needs', () => {
    const { verdict, findings } = judged(check, asked('code=10'))
    expect(verdict).toBe('warning')
    expect(findings).toMatchObject(
      ['PatientNiN', '_lastUpdated'].map((name) => ({
        message: { nb: `Spørringen etter oppgaver med kode 10 mangler ${name}.` },
        expected: { nb: 'Task?code=10 med PatientNiN og _lastUpdated.' },
      })),
    )
    expect(said(check, asked('code=8&_lastUpdated=gt2026-03-01T00:00:00Z')).messages).toEqual([
      'Spørringen etter oppgaver med kode 8 mangler owner.',
    ])
  })

  it('warns when the EPJ changes tasks', () => {
    expect(said(check, record(script).call({ operation: 'Task', method: 'DELETE', status: 501 }))).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en gjorde DELETE på Task.'],
    })
  })

  it('warns when the EPJ did not ask', () => {
    expect(said(check, record(script).call({ operation: 'metadata', method: 'GET' }))).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en spurte ikke SFM om oppgaver (GET Task).'],
    })
  })
})
