import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { refusalTold } from './refusal-told.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.refusal', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').multidoseBy({ doctor: 'hegre' }),
  steps: [user.openPatient(), user.tried(user.deregisterMultidose())],
  checks: [refusalTold('deregister-multidose')],
})
const check = refusalTold.check(refusalTold('deregister-multidose'))
const answered = (outcome: 'done' | 'failed' | 'refused' | 'not-reached', message?: string) =>
  record(script).lookup().answered(2, outcome, message)

describe('what Reseptformidleren refuses', () => {
  it('is told when the EPJ says what came back, or stops the user beforehand', () => {
    expect(said(check, answered('failed', 'Avvist: 152'))).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check, answered('refused', 'Du er ikke registrert')).verdict).toBe('passed')
    expect(judged(check, answered('failed', 'Avvist: 152')).krav).toEqual(['ER-M27-03'])
  })

  it('fails when the EPJ says that it was done', () => {
    expect(said(check, answered('done', 'Avsluttet'))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en svarte «utført» i steg 2, men Reseptformidleren tar ikke imot dette.'],
    })
  })

  it('fails when the EPJ says nothing', () => {
    expect(said(check, answered('failed'))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en ga ikke brukeren noen melding i steg 2.'],
    })
  })

  it('is open when the user did not get as far', () => {
    expect(said(check, answered('not-reached')).verdict).toBe('inconclusive')
  })
})
