import { describe, expect, it } from 'vitest'
import * as elsewhere from '../../scenario/language/elsewhere.js'
import * as language from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import * as expected from '../expectations/expect.js'
import { sfmBasisReader } from '../routes/sfm-basis/sfm-basis-reader.js'
import { record } from '../test-kit/draft.test.kit.js'
import { apixaban, levaxin, metoprolol } from '../test-kit/treatments.test.kit.js'
import { newPrescriptionIsDue, recallIsDue } from './applicability.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = (...steps: language.Scenario['steps']) =>
  sfmBasisReader.read(
    record(
      language.scenario('test.applicability', {
        title: text,
        why: text,
        roles: ['fastlege'],
        given: language.world('granskog').list(metoprolol, levaxin).prescriptions(metoprolol),
        steps: [user.openPatient(), ...steps, user.sendList()],
        checks: [expected.listInReseptformidler([metoprolol, levaxin])],
      }),
    ).build(),
  )

describe('applicability', () => {
  it('of checks of new prescriptions: one is asked for, or a treatment with one changes', () => {
    expect(newPrescriptionIsDue(script(user.addTreatment(apixaban)))).toBe(true)
    expect(newPrescriptionIsDue(script(user.changeTreatment(metoprolol, { dose: '2+0+0+0' })))).toBe(true)
    expect(
      newPrescriptionIsDue(
        script(user.changeTreatment(levaxin, { dose: '2+0+0+0' }, { prescription: { reiterations: 0 } })),
      ),
    ).toBe(true)
    expect(newPrescriptionIsDue(script(user.changeTreatment(levaxin, { dose: '2+0+0+0' })))).toBe(false)
    expect(newPrescriptionIsDue(script(user.addOverTheCounter(apixaban)))).toBe(false)
  })

  it('of checks of recalls: the treatment has a prescription to recall', () => {
    expect(recallIsDue(script(user.discontinueTreatment(metoprolol, { reason: 'A' })))).toBe(true)
    expect(recallIsDue(script(user.changeTreatment(metoprolol, { dose: '2+0+0+0' })))).toBe(true)
    expect(recallIsDue(script(user.discontinueTreatment(levaxin, { reason: 'A' })))).toBe(false)
    for (const [at, due] of [
      [language.inDays(14), false],
      [language.inDays(-1), true],
    ] as const)
      expect(recallIsDue(script(user.discontinueTreatment(metoprolol, { reason: 'A', at })))).toBe(due)
    const recalledByOther = elsewhere.anotherDoctorRecalls('hegre', metoprolol, '4')
    expect(recallIsDue(script(recalledByOther, user.discontinueTreatment(metoprolol, { reason: 'A' })))).toBe(false)
    expect(recallIsDue(script(user.discontinueTreatment(metoprolol, { reason: 'A' }), recalledByOther))).toBe(true)
    expect(recallIsDue(script(user.addTreatment(apixaban)))).toBe(false)
  })
})
