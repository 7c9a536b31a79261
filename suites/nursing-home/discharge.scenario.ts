import {
  addTreatment,
  changeTreatment,
  discontinuedByUser,
  discontinueTreatment,
  dose,
  listInReseptformidler,
  openPatient,
  prescribed,
  recalled,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
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
    openPatient(),
    changeTreatment(paracetamol500, { dose: '2+2+0+2', use: '1' }),
    discontinueTreatment(zopiklon75, { reason: 'A' }),
    addTreatment(apixaban5),
    sendList(),
  ],
  checks: [
    listInReseptformidler(
      [metoprolol50, furosemid20, levotyroksin50, paracetamol500, apixaban5],
      [{ treatment: zopiklon75, reason: 'A' }],
    ),
    dose(paracetamol500, '2+2+0+2'),
    discontinuedByUser(zopiklon75),
    recalled(zopiklon75, { code: '2' }),
    prescribed(apixaban5),
    untouched(metoprolol50),
    untouched(furosemid20),
    untouched(levotyroksin50),
  ],
})
