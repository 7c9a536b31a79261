import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { noMultidoseDoctor } from './no-multidose-doctor.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.no-multidose-doctor', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').multidoseBy({ doctor: 'hegre' }),
  steps: [user.openPatient(), user.tried(user.deregisterMultidose())],
  checks: [noMultidoseDoctor()],
})
const check = noMultidoseDoctor.check(noMultidoseDoctor())

describe('a multidose responsibility that is to end', () => {
  it('has ended when Reseptformidleren has no doctor any more', () => {
    const ended = record(script)
      .lookup()
      .after((state) => ({ ...state, multidose: {} }))
    expect(said(check, ended)).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails while someone is registered', () => {
    expect(said(check, record(script).lookup())).toEqual({
      verdict: 'failed',
      messages: ['HPR 999900012 står fortsatt som multidoseansvarlig lege i Reseptformidleren.'],
    })
  })

  it('is open when the script did not get so far', () => {
    expect(said(check, record(script).lookup().answered(2, 'not-reached')).verdict).toBe('inconclusive')
  })
})
