import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { changeEntry } from '../../test-kit/state-changes.test.kit.js'
import { levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import { pllIdIn } from '../../test-kit/world-ids.test.kit.js'
import * as expected from '../expect.js'
import { enteredInError } from './entered-in-error.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.entered-in-error', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol, levaxin).prescriptions(metoprolol),
  steps: [user.openPatient(), user.markEnteredInError(levaxin), user.sendList()],
  checks: [expected.enteredInError(levaxin)],
})

const check = enteredInError.check(enteredInError(levaxin))
const sent = record(script).lookup().send()
const entry = `Levaxin tab 50 mikrog (PLL ${pllIdIn(sent, levaxin)})`

describe('what was registered in error', () => {
  it('passes when it is off the list', () => {
    expect(said(check, sent.after(changeEntry(levaxin.key, () => undefined)))).toEqual({
      verdict: 'passed',
      messages: [],
    })
  })

  it('warns when it is still on the list, in use or discontinued', () => {
    expect(said(check, sent)).toEqual({
      verdict: 'warning',
      messages: [`${entry} er feilregistrert, og står fortsatt på listen som i bruk.`],
    })
    const stopped = changeEntry(levaxin.key, (one) => ({ ...one, status: 'discontinued' }))
    expect(said(check, sent.after(stopped))).toEqual({
      verdict: 'warning',
      messages: [`${entry} er feilregistrert, og står fortsatt på listen som seponert.`],
    })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(script).lookup().answered(3, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 3 feilet i EPJ-en.' },
    })
  })
})
