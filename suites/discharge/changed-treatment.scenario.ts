import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
    user.openPatient(),
    user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    user.discontinueTreatment(albylE75, { reason: 'A' }),
    user.addTreatment(apixaban5),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler(
      [metoprolol50, atorvastatin40, levotyroksin50, apixaban5],
      [{ treatment: albylE75, reason: 'A' }],
      {
        orAlso: [cetirizin10],
      },
    ),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.discontinuedByUser(albylE75),
    expected.recalled(albylE75, { code: '2' }),
    expected.prescribed(apixaban5),
    expected.untouched(atorvastatin40),
    expected.untouched(levotyroksin50),
  ],
})
