import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
    elsewhere.pharmacyAsks(
      'ekornapoteket',
      [
        { about: albylE75, code: '1', text: 'Pasienten blør lett' },
        { about: metformin500, code: '1', text: 'Pasienten er kvalm' },
        { about: paracetamol500, code: '2' },
      ],
      { adds: [paracetamol500] },
    ),
    user.openPatient(),
    elsewhere.anotherDoctorSends(
      'hegre',
      [{ change: 'discontinues', treatment: albylE75.key, reason: 'L' }],
      'Sykehuslegen seponerer Albyl-E, lar Metformin stå, tar med Pinex på listen og sender den.',
      'The hospital doctor discontinues Albyl-E, leaves Metformin as it is, includes Pinex in the list and sends it.',
    ),
    elsewhere.pharmacyAsks('ekornapoteket', [{ about: metformin500, code: '1', text: 'Pasienten er fortsatt kvalm' }]),
    user.lookup(),
    user.answerPharmacy(metformin500, '2'),
    user.sendList(),
  ],
  checks: [
    expected.pharmacyMatterShown(albylE75, 'discontinued'),
    expected.pharmacyMatterShown(metformin500, 'asked'),
    expected.pharmacyMatterShown(paracetamol500, 'included'),
    expected.listInReseptformidler(
      [furosemid20, levotyroksin50, metformin500, paracetamol500],
      [{ treatment: albylE75, reason: 'L' }],
    ),
    expected.relatedParties('M', 'A'),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
    expected.untouched(metformin500),
  ],
})
