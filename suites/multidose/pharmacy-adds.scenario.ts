import {
  answerPharmacy,
  listInReseptformidler,
  openPatient,
  pharmacyAsks,
  pharmacyEntrySettled,
  relatedParties,
  scenario,
  sendList,
  untouched,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { cetirizin10, furosemid20, levotyroksin50, paracetamol500 } from '../treatments.js'

export default scenario('multidose.pharmacy-adds', {
  title: {
    nb: 'Multidoseapoteket legger til legemidler på listen',
    en: 'The multidose pharmacy adds medicines to the list',
  },
  why: {
    nb: 'Apoteket kjenner noe som legen ikke har på listen. Legen må se det og velge: ta det med, eller seponere det. Blir det borte i stillhet, vet ingen hva pasienten tar.',
    en: 'The pharmacy knows of something that the doctor does not have on the list. The doctor must see it and choose: include it or discontinue it. When it vanishes in silence, nobody knows what the patient takes.',
  },
  roles: ['fastlege'],
  given: world('storfugl')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    pharmacyAsks(
      'ekornapoteket',
      [
        { about: paracetamol500, code: '2' },
        { about: cetirizin10, code: '2' },
      ],
      { adds: [paracetamol500, cetirizin10] },
    ),
    openPatient(),
    answerPharmacy(paracetamol500, '3'),
    answerPharmacy(cetirizin10, '4', { reason: 'A' }),
    sendList(),
  ],
  checks: [
    viewShows('open-patient', [furosemid20, levotyroksin50, paracetamol500, cetirizin10]),
    pharmacyEntrySettled(paracetamol500),
    pharmacyEntrySettled(cetirizin10),
    listInReseptformidler([furosemid20, levotyroksin50, paracetamol500], [{ treatment: cetirizin10, reason: 'A' }]),
    relatedParties('M', 'A'),
    untouched(furosemid20),
    untouched(levotyroksin50),
  ],
})
