import {
  changeTreatment,
  discontinuedByUser,
  discontinueTreatment,
  dose,
  listInReseptformidler,
  multidoseUnchanged,
  openPatient,
  recalled,
  relatedParties,
  renewed,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
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
    openPatient(),
    changeTreatment(furosemid20, { dose: '1+1+0+0' }),
    discontinueTreatment(metformin500, { reason: 'L', note: 'Nyresvikt under oppholdet' }),
    sendList(),
  ],
  checks: [
    multidoseUnchanged(),
    relatedParties('M', 'A'),
    listInReseptformidler([furosemid20, levotyroksin50, metoprolol50], [{ treatment: metformin500, reason: 'L' }]),
    dose(furosemid20, '1+1+0+0'),
    renewed(furosemid20, { code: '3' }),
    discontinuedByUser(metformin500),
    recalled(metformin500, { code: '2' }),
    untouched(levotyroksin50),
    untouched(metoprolol50),
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
