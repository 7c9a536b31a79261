import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { apixaban5, furosemid20, levotyroksin50, metoprolol50, paracetamol500, zopiklon75 } from '../treatments.js'

export default scenario('nursing-home.discharge', {
  title: {
    nb: 'Pasienten reiser hjem fra korttidsopphold på sykehjem',
    en: 'The patient goes home from a short stay at a nursing home',
  },
  why: {
    nb: 'Hjemme overtar fastlegen og hjemmetjenesten. De må se hva som ble endret under oppholdet, og pasienten må ha gyldige resepter på det som er nytt.',
    en: 'At home the GP and the home care take over. They must see what was changed during the stay, and the patient must have valid prescriptions for what is new.',
  },
  roles: ['sykehjem'],
  given: world('rosenfink')
    .list(metoprolol50, furosemid20, levotyroksin50, zopiklon75, paracetamol500)
    .prescriptions(metoprolol50, furosemid20, zopiklon75)
    .prescribedBy('hegre', furosemid20),
  steps: [
    user.openPatient(),
    user.changeTreatment(paracetamol500, { dose: '2+2+0+2', use: '1' }),
    user.discontinueTreatment(zopiklon75, { reason: 'A' }),
    user.addTreatment(apixaban5),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler(
      [metoprolol50, furosemid20, levotyroksin50, paracetamol500, apixaban5],
      [{ treatment: zopiklon75, reason: 'A' }],
    ),
    expected.dose(paracetamol500, '2+2+0+2'),
    expected.discontinuedByUser(zopiklon75),
    expected.recalled(zopiklon75, { code: '2' }),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
  ],
})
