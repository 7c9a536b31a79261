import {
  anotherDoctorSends,
  answerPharmacy,
  listInReseptformidler,
  lookup,
  openPatient,
  pharmacyAsks,
  pharmacyMatterShown,
  relatedParties,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { albylE75, furosemid20, levotyroksin50, metformin500, paracetamol500 } from '../treatments.js'

export default scenario('multidose.answered-by-other', {
  title: {
    nb: 'Apoteket spør, og sykehuslegen rekker å svare på noe av det',
    en: 'The pharmacy asks, and the hospital doctor answers some of it first',
  },
  why: {
    nb: 'Fastlegen må se hva som alt er avgjort, og hva som gjenstår. Ellers settes det seponerte på igjen, eller det siste spørsmålet blir aldri besvart.',
    en: 'The GP must see what is already decided, and what remains. Otherwise what was discontinued comes back, or the last question is never answered.',
  },
  roles: ['fastlege'],
  given: world('rogn')
    .list(furosemid20, levotyroksin50, metformin500, albylE75)
    .prescriptions(furosemid20, levotyroksin50, metformin500, albylE75)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    pharmacyAsks(
      'ekornapoteket',
      [
        { about: albylE75, code: '1', text: 'Pasienten blør lett' },
        { about: metformin500, code: '1', text: 'Pasienten er kvalm' },
        { about: paracetamol500, code: '2' },
      ],
      { adds: [paracetamol500] },
    ),
    openPatient(),
    anotherDoctorSends(
      'hegre',
      [{ change: 'discontinues', treatment: albylE75.key, reason: 'L' }],
      'Sykehuslegen seponerer Albyl-E, lar Metformin stå, tar med Pinex på listen og sender den.',
      'The hospital doctor discontinues Albyl-E, leaves Metformin as it is, includes Pinex in the list and sends it.',
    ),
    pharmacyAsks('ekornapoteket', [{ about: metformin500, code: '1', text: 'Pasienten er fortsatt kvalm' }]),
    lookup(),
    answerPharmacy(metformin500, '2'),
    sendList(),
  ],
  checks: [
    pharmacyMatterShown(albylE75, 'discontinued'),
    pharmacyMatterShown(metformin500, 'asked'),
    pharmacyMatterShown(paracetamol500, 'included'),
    listInReseptformidler(
      [furosemid20, levotyroksin50, metformin500, paracetamol500],
      [{ treatment: albylE75, reason: 'L' }],
    ),
    relatedParties('M', 'A'),
    untouched(furosemid20),
    untouched(levotyroksin50),
    untouched(metformin500),
  ],
})
