import {
  listInReseptformidler,
  lookup,
  openPatient,
  scenario,
  sendList,
  untouched,
  userToldOf,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.consent', {
  title: { nb: 'Samtykke til kjernejournal', en: 'Consent to kjernejournal' },
  why: {
    nb: 'Pasienten bestemmer hvem som ser kjernejournalen. Samtykket må følge oppslaget riktig: ellers ser legen for lite, eller det pasienten har sperret.',
    en: 'The patient decides who sees the kjernejournal. The consent must go with the lookup rightly: else the doctor sees too little, or what the patient has restricted.',
  },
  roles: ['fastlege', 'avtalespesialist', 'legevakt', 'sykehus'],
  given: world('bergand')
    .list(metoprolol50, furosemid20)
    .prescriptions(metoprolol50, furosemid20)
    .where({ kjernejournal: { needsConsent: true, restricted: [furosemid20.key] } }),
  steps: [
    openPatient(),
    lookup({ consent: { kjernejournal: 'HPMOTTATTSAMTYKKE' } }),
    lookup({ consent: { kjernejournal: 'HPAKUTT', sperret: 'HPAKUTT' } }),
    sendList(),
  ],
  checks: [
    userToldOf('open-patient', 'kjernejournal'),
    viewShows('lookup', [metoprolol50, furosemid20]),
    listInReseptformidler([metoprolol50, furosemid20]),
    untouched(metoprolol50),
    untouched(furosemid20),
  ],
})
