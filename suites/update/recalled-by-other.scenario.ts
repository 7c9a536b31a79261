import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('update.recalled-by-other', {
  title: {
    nb: 'En annen lege har tilbakekalt fastlegens resept',
    en: 'Another doctor has recalled the GP’s prescription',
  },
  why: {
    nb: 'Resepten gjelder ikke lenger, men behandlingen står på listen til noen tar stilling til den. Fastlegen må få vite det, ellers tror alle at pasienten får legemidlet.',
    en: 'The prescription is no longer valid, but the treatment stands on the list until someone takes a stand on it. The GP must learn of it, else everybody believes that the patient gets the medicine.',
  },
  roles: ['fastlege'],
  given: world('hestehov').list(metoprolol50, furosemid20).prescriptions(metoprolol50, furosemid20),
  steps: [
    user.openPatient(),
    user.viewList(),
    elsewhere.anotherDoctorRecalls('hegre', furosemid20, '4'),
    user.lookup(),
    user.viewList(),
    user.discontinueTreatment(furosemid20, { reason: 'L' }),
    user.sendList(),
  ],
  checks: [
    expected.viewShows('view-list', [metoprolol50, furosemid20]),
    expected.recallShown(furosemid20),
    expected.listInReseptformidler([metoprolol50], [{ treatment: furosemid20, reason: 'L' }]),
    expected.discontinuedByUser(furosemid20),
    expected.recalled(furosemid20, { code: '4' }),
    expected.untouched(metoprolol50),
  ],
})
