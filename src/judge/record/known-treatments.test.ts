import { describe, expect, it } from 'vitest'
import * as elsewhere from '../../scenario/language/elsewhere.js'
import * as language from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import * as expected from '../expectations/expect.js'
import { record } from '../test-kit/draft.test.kit.js'
import { albyl, apixaban, levaxin, metoprolol } from '../test-kit/treatments.test.kit.js'
import { knownTreatments } from './known-treatments.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = (changes: Parameters<typeof elsewhere.anotherDoctorSends>[1]) =>
  language.scenario('test.others', {
    title: text,
    why: text,
    roles: ['sykehus'],
    given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [
      user.openPatient(),
      elsewhere.anotherDoctorSends('ugle', changes, 'Fastlegen sender listen.', 'The GP sends the list.'),
      user.changeTreatment(metoprolol, { dose: '1+0+0+1' }),
      user.addTreatment(apixaban),
      user.sendList(),
    ],
    checks: [expected.listInReseptformidler([metoprolol, apixaban])],
  })
const known = (changes: Parameters<typeof script>[0]) =>
  knownTreatments(record(script(changes)).build()).map(({ key, dose }) => [key, dose])

describe('what a scenario knows of treatments', () => {
  it('is what the world began with, and what the user and other doctors have added', () => {
    expect(known([elsewhere.adds(levaxin), { change: 'adds', key: albyl.key, treatment: albyl.treatment }])).toEqual([
      ['metoprolol50', '1+0+0+1'],
      ['levotyroksin50', '1+0+0+0'],
      ['albylE75', '1+0+0+0'],
      ['apixaban5', '1+0+1+0'],
    ])
  })

  it('is the last dose that anyone has given it', () => {
    const later = script([{ change: 'changes-dose', treatment: 'metoprolol50', dose: '2+0+0+0' }])
    const steps = [
      ...later.steps.slice(0, 1),
      ...later.steps.slice(2, 3),
      ...later.steps.slice(1, 2),
      ...later.steps.slice(3),
    ]
    expect(knownTreatments(record({ ...later, steps }).build())[0]?.dose).toBe('2+0+0+0')
    expect(known([{ change: 'changes-dose', treatment: 'metoprolol50', dose: '2+0+0+0' }])[0]).toEqual([
      'metoprolol50',
      '1+0+0+1',
    ])
  })
})
