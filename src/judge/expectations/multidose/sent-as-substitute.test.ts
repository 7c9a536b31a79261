import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { sentAsSubstitute } from './sent-as-substitute.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.substitute', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol, levaxin),
  steps: [user.openPatient(), user.sendList({ substitute: true })],
  checks: [sentAsSubstitute()],
})
const check = sentAsSubstitute.check(sentAsSubstitute())
const begun = () => record(script).lookup()

describe('a list that a substitute sends', () => {
  it('is right when it says so', () => {
    expect(said(check, begun().send({ bundle: { substitute: true } }))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when it does not say so, or says the opposite', () => {
    const failed = {
      verdict: 'failed',
      messages: ['Legen sendte listen som vikar, men listen sier det ikke.'],
    }
    expect(said(check, begun().send())).toEqual(failed)
    expect(said(check, begun().send({ bundle: { substitute: false } }))).toEqual(failed)
  })

  it('is judged by the last list that SFM took', () => {
    const corrected = begun()
      .send({ status: 400 })
      .send({ bundle: { substitute: true } })
    expect(said(check, corrected).verdict).toBe('passed')
    const undone = begun()
      .send({ bundle: { substitute: true } })
      .send()
    expect(said(check, undone).verdict).toBe('failed')
  })

  it('fails when no list was sent', () => {
    expect(said(check, begun())).toEqual({ verdict: 'failed', messages: ['Ingen liste ble sendt.'] })
  })

  it('is open when the user did not get as far as to send', () => {
    expect(said(check, begun().answered(2, 'not-reached')).verdict).toBe('inconclusive')
  })
})
