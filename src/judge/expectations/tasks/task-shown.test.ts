import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { sfm } from '../../test-kit/environment.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { taskShown } from './task-shown.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.task-shown', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog'),
  steps: [user.pollTasks()],
  checks: [taskShown('pharmacy-question')],
})
const question = taskShown.check(taskShown('pharmacy-question'))
const recall = taskShown.check(taskShown('recalled-by-other'))
const draft = taskShown.check(taskShown('draft'))

/** The EPJ asks with this query, and gets tasks with these codes; their ids are 1, 2 and on. */
const polled = (query: string, ...codes: readonly string[]) =>
  record(script).call({
    operation: 'Task',
    method: 'GET',
    url: `${sfm}/Task?${query}`,
    answer: {
      resourceType: 'Bundle',
      entry: codes.map((code, index) => ({
        resource: { resourceType: 'Task', id: String(index + 1), code: { coding: [{ code }] } },
      })),
    },
  })
const owner = 'owner=999900011&_lastUpdated=gt2026-03-01T00:00:00Z'
const fetched = () => polled(owner, '6', 'M7')
const line = (id: string) => ({ id, text: 'En oppgave' })
const passed = { verdict: 'passed', messages: [] }

describe('a task for the user', () => {
  it('is right when it was fetched and is once in the task list, with the requirements of its kind', () => {
    const shown = fetched().listed(1, [line('1'), line('2')])
    expect([said(question, shown), said(recall, shown)]).toEqual([passed, passed])
    expect(judged(question, shown).krav).toEqual(['SFM-3.3.1', 'SFM-3.3.6', 'SFM-TASK-6'])
    expect(judged(recall, shown).krav).toEqual(['SFM-3.3.1', 'SFM-3.3.2'])
  })

  it('is judged only by what was fetched where the adapter does not answer with the lists', () => {
    expect(said(question, fetched())).toEqual(passed)
  })

  it('fails when it is not shown', () => {
    expect(said(question, fetched().listed(1, [line('2')]))).toEqual({
      verdict: 'failed',
      messages: [
        'EPJ-en fikk oppgaven om spørsmål fra multidoseapoteket (M25.2), men viser den ikke i noen oppgaveliste.',
      ],
    })
    expect(said(question, fetched().listed(1, [])).verdict).toBe('failed')
  })

  it('fails when it is shown twice', () => {
    const { verdict, findings } = judged(question, fetched().listed(1, [line('1'), line('1')]))
    expect(verdict).toBe('failed')
    expect(findings.map(({ message }) => message)).toEqual([
      {
        nb: 'Oppgaven om spørsmål fra multidoseapoteket (M25.2) står 2 ganger i oppgavelistene.',
        en: 'The task about a question from the multidose pharmacy (M25.2) is in the task lists 2 times.',
      },
    ])
  })

  it('fails when the EPJ did not ask for tasks', () => {
    expect(said(question, record(script).call({ operation: 'metadata', method: 'GET' }))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en spurte ikke SFM om oppgaver (GET Task).'],
    })
  })

  it('fails when the EPJ asked for other numbers than the one that is known', () => {
    expect(said(question, polled(`code=8&${owner}`))).toEqual({
      verdict: 'failed',
      messages: [
        'EPJ-en spurte SFM om oppgaver, men ikke slik at den fikk oppgaven om spørsmål fra multidoseapoteket (M25.2).',
      ],
    })
  })

  it('does not apply to an EPJ that asks by number where no source gives the number, or requires it to ask', () => {
    const reasonOf = (check: typeof recall) => {
      const { verdict, reason } = judged(check, polled(`code=8&${owner}`))
      return [verdict, reason?.nb]
    }
    expect(reasonOf(recall)).toEqual([
      'not-applicable',
      'EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde sier hvilken kode resept tilbakekalt av annen rekvirent (M7) har.',
    ])
    expect(reasonOf(draft)).toEqual([
      'not-applicable',
      'EPJ-en spør etter oppgaver med bestemte koder, og ingen kilde pålegger den å spørre etter utkast som skal godkjennes.',
    ])
  })

  it('is to come to an EPJ that asks for all of them', () => {
    expect(said(recall, polled(owner)).verdict).toBe('failed')
    expect(said(draft, polled(owner)).verdict).toBe('warning')
  })

  it('may have a number of the world’s own', () => {
    const numbered = record(script, (world) => ({
      ...world,
      taskCodes: { ...world.taskCodes, 'prescription-recalled-by-other': '11' },
    })).call({
      operation: 'Task',
      method: 'GET',
      url: `${sfm}/Task?${owner}`,
      answer: {
        resourceType: 'Bundle',
        entry: [{ resource: { resourceType: 'Task', id: '1', code: { coding: [{ code: '11' }] } } }],
      },
    })
    expect(said(recall, numbered)).toEqual(passed)
  })
})
