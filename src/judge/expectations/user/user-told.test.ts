import { describe, expect, it } from 'vitest'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, dropped } from '../../test-kit/scripts.test.kit.js'
import { metoprolol, pinex } from '../../test-kit/treatments.test.kit.js'
import { userTold } from './user-told.js'

const check = userTold.check(userTold('send-list'))

describe('user-told', () => {
  it('passes when the EPJ stopped the user with a message', () => {
    const stopped = record(down).lookup({ rf: false }).answered(2, 'refused', 'Reseptformidleren svarer ikke.')
    expect(said(check, stopped)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('warns when the user was told nothing', () => {
    const { verdict, findings } = judged(check, record(down).answered(2, 'refused', '  '))
    expect(verdict).toBe('warning')
    expect(findings.map(({ message }) => message)).toEqual([
      {
        nb: 'EPJ-en ga ikke brukeren noen melding i steg 2 (send-list).',
        en: 'The EPJ told the user nothing at step 2 (send-list).',
      },
    ])
  })

  it('lets an EPJ that got there where the services failed be silent, and no other', () => {
    const silent = (outcome: 'done' | 'failed') => record(dropped).lookup().send().answered(2, outcome, '')
    expect(said(check, silent('done')).verdict).toBe('passed')
    expect(said(check, silent('failed')).verdict).toBe('warning')
  })

  it('asks for words where the user is to be stopped, and not where the same goes well', () => {
    const script = {
      ...down,
      steps: [user.openPatient(), user.refused(user.addTreatment(pinex)), user.addTreatment(metoprolol)],
    }
    const answered = (atStop: string, atSuccess: string) =>
      record(script).lookup().answered(2, 'refused', atStop).answered(3, 'done', atSuccess)
    const atAdding = userTold.check(userTold('add-treatment'))
    expect(said(atAdding, answered('Det går ikke til en bandasjist.', '')).verdict).toBe('passed')
    expect(said(atAdding, answered('', 'Lagt til.'))).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en ga ikke brukeren noen melding i steg 2 (add-treatment).'],
    })
  })

  it('is open when the step was not reached', () => {
    expect(said(check, record(down).lookup({ rf: false }).answered(2, 'not-reached')).verdict).toBe('inconclusive')
  })
})
