import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, apixaban5, atorvastatin40, levotyroksin50, metoprolol50, ramipril5 } from '../treatments.js'

const fiveDays = 5 * 24 * 60

export default scenario('discharge.changed-meanwhile', {
  title: {
    nb: 'Fastlegen har endret listen mens pasienten var innlagt',
    en: 'The GP has changed the list while the patient was admitted',
  },
  why: {
    nb: 'Listen som ble hentet ved innleggelsen, er gammel ved utskrivningen. Sender sykehuset den, forsvinner det fastlegen har gjort i mellomtiden, og ingen ser at det er borte.',
    en: 'The list that was fetched at admission is old at discharge. If the hospital sends that one, what the GP did meanwhile disappears, and no one sees that it is gone.',
  },
  roles: ['sykehus'],
  given: world('nellik')
    .list(metoprolol50, atorvastatin40, albylE75, levotyroksin50)
    .prescriptions(metoprolol50, atorvastatin40, albylE75),
  steps: [
    user.openPatient(),
    elsewhere.meanwhile(
      { kind: 'time-passes', minutes: fiveDays },
      'Pasienten er innlagt i fem dager.',
      'The patient is admitted for five days.',
    ),
    elsewhere.anotherDoctorSends(
      'ugle',
      [{ change: 'discontinues', treatment: albylE75.key, reason: 'A' }, elsewhere.adds(ramipril5)],
      'Fastlegen seponerer Albyl-E, legger til Triatec og sender listen.',
      'The GP discontinues Albyl-E, adds Triatec and sends the list.',
    ),
    user.lookup(),
    user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    user.addTreatment(apixaban5),
    user.sendList(),
  ],
  checks: [
    expected.viewShows('lookup', [metoprolol50, atorvastatin40, levotyroksin50, ramipril5]),
    expected.listInReseptformidler(
      [metoprolol50, atorvastatin40, levotyroksin50, ramipril5, apixaban5],
      [{ treatment: albylE75, reason: 'A' }],
    ),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.prescribed(ramipril5),
    expected.prescribed(apixaban5),
    expected.untouched(atorvastatin40),
    expected.untouched(levotyroksin50),
  ],
})
