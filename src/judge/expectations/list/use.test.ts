import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { addEntry } from '../../test-kit/list-changes.test.kit.js'
import { listEntry } from '../../test-kit/reseptformidler-state.test.kit.js'
import { metoprolol, pinex } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { useAsChosen } from './use.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
/** The user adds a medicine to be used as needed (3). */
const script = language.scenario('test.use', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [user.openPatient(), user.addTreatment(pinex), user.sendList()],
  checks: [expected.useAsChosen(pinex)],
})
const check = useAsChosen.check(useAsChosen(pinex))
const sent = record(script).lookup().send()
const listed = (use: string) => sent.after(addEntry({ ...listEntry(pinex, 'p2'), use }))

describe('the use that the user chose', () => {
  it('passes when the list says it', () => {
    expect(said(check, listed('3'))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when as needed has become regular', () => {
    expect(said(check, listed('1'))).toEqual({
      verdict: 'failed',
      messages: ['Pinex tab 500 mg (PLL p2) har bruk «1».'],
    })
  })

  it('fails when the treatment is not on the list', () => {
    expect(said(check, sent)).toEqual({ verdict: 'failed', messages: ['Pinex tab 500 mg mangler på listen.'] })
  })

  it('is inconclusive when the list was not sent', () => {
    expect(judged(check, record(script).lookup().answered(3, 'failed'))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'Scenarioet ble ikke gjennomført: steg 3 feilet i EPJ-en.' },
    })
  })
})
