import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metformin500, metoprolol50 } from '../treatments.js'

export default scenario('discharge.multidose-patient', {
  title: {
    nb: 'Sykehuset skriver ut en pasient som har multidose',
    en: 'The hospital discharges a patient on multidose',
  },
  why: {
    nb: 'Sykehuset endrer listen, men overtar ikke multidosen. Apoteket må fortsatt vite hvilken lege det skal spørre, og fastlegen må fortsatt ha ansvaret.',
    en: 'The hospital changes the list, and does not take over the multidose. The pharmacy must still know which doctor to ask, and the GP must still be responsible.',
  },
  roles: ['sykehus'],
  given: world('orkide')
    .list(furosemid20, levotyroksin50, metformin500, metoprolol50)
    .entry(furosemid20, { packed: true })
    .entry(levotyroksin50, { packed: true })
    .prescriptions(furosemid20, levotyroksin50, metformin500, metoprolol50)
    .multidoseBy({ doctor: 'ugle', pharmacy: 'ekornapoteket' }),
  steps: [
    user.openPatient(),
    user.changeTreatment(furosemid20, { dose: '1+1+0+0' }),
    user.discontinueTreatment(metformin500, { reason: 'L', note: 'Nyresvikt under oppholdet' }),
    user.sendList(),
  ],
  checks: [
    expected.multidoseUnchanged(),
    expected.relatedParties('M', 'A'),
    expected.listInReseptformidler(
      [furosemid20, levotyroksin50, metoprolol50],
      [{ treatment: metformin500, reason: 'L' }],
    ),
    expected.dose(furosemid20, '1+1+0+0'),
    expected.renewed(furosemid20, { code: '3' }),
    expected.discontinuedByUser(metformin500),
    expected.recalled(metformin500, { code: '2' }),
    expected.untouched(levotyroksin50),
    expected.untouched(metoprolol50),
  ],
  attest: [
    {
      key: 'HDIR-10',
      look: {
        nb: 'Når pasienten åpnes: ser du at pasienten har multidose, og hvilken lege og hvilket apotek som er ansvarlig?',
        en: 'When the patient is opened: do you see that the patient has multidose, and which doctor and pharmacy are responsible?',
      },
    },
  ],
})
