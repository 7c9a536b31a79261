import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.consent', {
  title: { nb: 'Samtykke til kjernejournal', en: 'Consent to kjernejournal' },
  why: {
    nb: 'Pasienten bestemmer hvem som ser kjernejournalen. Samtykket må følge oppslaget riktig: ellers ser legen for lite, eller det pasienten har sperret.',
    en: 'The patient decides who sees the kjernejournal. The consent must go with the lookup correctly: else the doctor sees too little, or what the patient has restricted.',
  },
  roles: ['fastlege', 'avtalespesialist', 'legevakt', 'sykehus'],
  given: world('bergand')
    .list(metoprolol50, furosemid20)
    .prescriptions(metoprolol50, furosemid20)
    .where({ kjernejournal: { needsConsent: true, restricted: [furosemid20.key] } }),
  steps: [
    user.openPatient(),
    user.lookup({ consent: { kjernejournal: 'HPMOTTATTSAMTYKKE' } }),
    user.lookup({ consent: { kjernejournal: 'HPAKUTT', sperret: 'HPAKUTT' } }),
    user.sendList(),
  ],
  checks: [
    expected.userToldOf('open-patient', 'kjernejournal'),
    expected.viewShows('lookup', [metoprolol50, furosemid20]),
    expected.listInReseptformidler([metoprolol50, furosemid20]),
    expected.untouched(metoprolol50),
    expected.untouched(furosemid20),
  ],
})
