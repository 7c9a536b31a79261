import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { cetirizin10, furosemid20, levotyroksin50, paracetamol500 } from '../treatments.js'

export default scenario('multidose.pharmacy-adds', {
  title: {
    nb: 'Multidoseapoteket legger til legemidler på listen',
    en: 'The multidose pharmacy adds medicines to the list',
  },
  why: {
    nb: 'Apoteket kjenner noe som legen ikke har på listen. Legen må se det og velge: ta det med, eller seponere det. Blir det borte i stillhet, vet ingen hva pasienten tar.',
    en: 'The pharmacy knows of something that the doctor does not have on the list. The doctor must see it and choose: include it or discontinue it. When it vanishes in silence, no one knows what the patient takes.',
  },
  roles: ['fastlege'],
  given: world('storfugl')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    elsewhere.pharmacyAsks(
      'ekornapoteket',
      [
        { about: paracetamol500, code: '2' },
        { about: cetirizin10, code: '2' },
      ],
      { adds: [paracetamol500, cetirizin10] },
    ),
    user.openPatient(),
    user.answerPharmacy(paracetamol500, '3'),
    user.answerPharmacy(cetirizin10, '4', { reason: 'A' }),
    user.sendList(),
  ],
  checks: [
    expected.viewShows('open-patient', [furosemid20, levotyroksin50, paracetamol500, cetirizin10]),
    expected.pharmacyEntrySettled(paracetamol500),
    expected.pharmacyEntrySettled(cetirizin10),
    expected.listInReseptformidler(
      [furosemid20, levotyroksin50, paracetamol500],
      [{ treatment: cetirizin10, reason: 'A' }],
    ),
    expected.relatedParties('M', 'A'),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
  ],
})
