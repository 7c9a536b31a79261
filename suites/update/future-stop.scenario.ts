import * as expected from '../../src/judge/expectations/expect.js'
import { inDays, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50, prednisolon5 } from '../treatments.js'

export default scenario('update.future-stop', {
  title: {
    nb: 'Legen bestemmer at et legemiddel skal stanses om to uker',
    en: 'The doctor decides that a medicine is to stop in two weeks',
  },
  why: {
    nb: 'Fram til den dagen skal pasienten ha legemidlet; etter den skal ingen gi det. Står det som stanset i dag, mister pasienten to ukers behandling.',
    en: 'Until that day the patient is to have the medicine; after it no one is to give it. If it stands as stopped today, the patient loses two weeks of treatment.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('gronnsisik').list(prednisolon5, metoprolol50).prescriptions(prednisolon5, metoprolol50),
  steps: [
    user.openPatient(),
    user.discontinueTreatment(prednisolon5, { reason: 'A', at: inDays(14) }),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([prednisolon5, metoprolol50]),
    expected.discontinuedByUser(prednisolon5),
    expected.untouched(metoprolol50),
  ],
})
