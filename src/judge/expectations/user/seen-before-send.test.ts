import { describe, expect, it } from 'vitest'
import * as elsewhere from '../../../scenario/language/elsewhere.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import type { SendOptions } from '../../test-kit/send.test.kit.js'
import { albyl, apixaban, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { seenBeforeSend } from './seen-before-send.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.somebody-else', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [
    user.openPatient(),
    user.addTreatment(apixaban),
    elsewhere.anotherDoctorSends('hegre', [elsewhere.adds(albyl)], 'En annen lege sender.', 'Another doctor sends.'),
    user.tried(user.sendList()),
    user.lookup(),
    user.tried(user.sendList()),
  ],
  checks: [expected.seenBeforeSend(albyl)],
})
const check = seenBeforeSend.check({ kind: 'seen-before-send', treatment: albyl.key })
const name = albyl.treatment.medicine.name

const begun = () => record(script).lookup()
const onScreen = [{ name, status: 'I bruk' }]
const sent = (how: SendOptions) => begun().send(how)

describe('seen-before-send', () => {
  it('passes when the list on the screen had it before the list was taken', () => {
    expect(said(check, sent({ step: 4, listCode: '226' }).saw(5, onScreen).send({ step: 6 }))).toEqual({
      verdict: 'passed',
      messages: [],
    })
  })

  it('passes when a message named it, also without a view', () => {
    const told = begun().withoutView().answered(4, 'refused', `En annen lege har lagt til ${name.toUpperCase()}.`)
    expect(said(check, told.send({ step: 6 })).verdict).toBe('passed')
  })

  it('warns when the list was taken and the user had not seen it, or sees it only afterwards', () => {
    const unseen = sent({ step: 4 }).saw(4, onScreen)
    const { verdict, messages } = said(check, unseen.saw(5, onScreen))
    expect(verdict).toBe('warning')
    expect(messages[0]).toContain(`uten at brukeren hadde fått se ${name}, som en annen lege hadde satt på den.`)
  })

  it('does not count what the user saw before the other doctor sent', () => {
    expect(said(check, begun().saw(1, onScreen).send({ step: 4 })).verdict).toBe('warning')
  })

  it('does not apply where the adapter shows no list and no message names it; is open where no list was taken', () => {
    expect(said(check, begun().withoutView().send({ step: 4 })).verdict).toBe('not-applicable')
    expect(said(check, sent({ step: 4, listCode: '226' })).verdict).toBe('inconclusive')
  })
})
