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
  renewed,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { albylE75, apixaban5, atorvastatin40, cetirizin10, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('discharge.changed-treatment', {
  title: {
    nb: 'Sykehuset oppdaterer legemiddellisten ved utskrivning',
    en: 'The hospital updates the medication list at discharge',
  },
  why: {
    nb: 'Fastlegen, hjemmetjenesten og pasienten må se hva som ble endret under oppholdet. Blir et seponert legemiddel stående, eller faller et annet ut, får pasienten feil behandling hjemme.',
    en: 'The GP, the home care and the patient must see what was changed during the stay. If a discontinued medicine stays, or another falls out, the patient is treated wrongly at home.',
  },
  roles: ['sykehus'],
  given: world('granskog')
    .list(metoprolol50, atorvastatin40, albylE75, levotyroksin50)
    .prescriptions(metoprolol50, atorvastatin40, albylE75, cetirizin10)
    .prescribedBy('hegre', levotyroksin50)
    .unknownContentOn(atorvastatin40),
  steps: [
    openPatient(),
    changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    discontinueTreatment(albylE75, { reason: 'A' }),
    addTreatment(apixaban5),
    sendList(),
  ],
  checks: [
    listInReseptformidler(
      [metoprolol50, atorvastatin40, levotyroksin50, apixaban5],
      [{ treatment: albylE75, reason: 'A' }],
      {
        orAlso: [cetirizin10],
      },
    ),
    dose(metoprolol50, '1+0+0+1'),
    renewed(metoprolol50, { code: '3' }),
    discontinuedByUser(albylE75),
    recalled(albylE75, { code: '2' }),
    prescribed(apixaban5),
    untouched(atorvastatin40),
    untouched(levotyroksin50),
  ],
})
