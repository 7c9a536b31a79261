import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, amlodipin5, furosemid20, metformin500, metoprolol50, simvastatin20 } from '../treatments.js'

export default scenario('lookup.old-history', {
  title: { nb: 'Gammel historikk på listen', en: 'Old history on the list' },
  why: {
    nb: 'Et nylig stanset legemiddel må fortsatt synes for den neste som behandler pasienten. Det som er feilregistrert eller lenge siden, skal ikke bli tatt for noe pasienten bruker.',
    en: 'A medicine that was stopped recently must still be seen by the next one to treat the patient. What was registered in error, or is long past, must not be taken for something that the patient uses.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('bjork')
    .list(metoprolol50, amlodipin5)
    .discontinued(albylE75, { daysAgo: 85, reason: 'I' })
    .discontinued(furosemid20, { daysAgo: 95, reason: 'A' })
    .discontinued(simvastatin20, { daysAgo: 200, reason: 'L' })
    .prescriptions(metoprolol50)
    .list(metformin500),
  steps: [
    user.openPatient(),
    elsewhere.anotherDoctorSends(
      'hegre',
      [{ change: 'removes', treatment: metformin500.key }],
      'En annen lege fjerner Metformin, som var feilregistrert.',
      'Another doctor removes Metformin, which was registered in error.',
    ),
    user.lookup(),
    user.sendList(),
  ],
  checks: [
    expected.viewShows('lookup', [metoprolol50, amlodipin5], { without: [metformin500] }),
    expected.listInReseptformidler([metoprolol50, amlodipin5], [{ treatment: albylE75, reason: 'I' }]),
    expected.untouched(metoprolol50),
    expected.untouched(amlodipin5),
  ],
})
