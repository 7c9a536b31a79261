import * as expected from '../../src/judge/expectations/expect.js'
import { localTreatment, scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50 } from '../treatments.js'

const salbutamol = treatment('salbutamol', 'Ventoline inh aerosol 0,1 mg/dose', {
  dose: '2 inhalasjoner ved behov, høyst 8 i døgnet',
  area: 'Astma',
  use: '3',
  prescription: {
    reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
  },
})
const prednisolon = treatment('prednisolon', 'Prednisolon tab 5 mg', {
  dose: '2+0+0+0',
  area: 'Sarkoidose',
  prescription: { reimbursement: { paragraph: { code: '300', display: '§5-14 §3' } } },
})
const penicillin = treatment('penicillin', 'Apocillin tab 660 mg', {
  dose: '1+1+1+0',
  area: 'Allmennfarlig smittsom sykdom',
  use: '2',
  reiterations: 0,
  prescription: { reimbursement: { paragraph: { code: '400', display: '§5-14 §4' } } },
})
const biologic = localTreatment(
  'biologisk',
  {
    name: 'SYNTETISK biologisk legemiddel inj 40 mg',
    level: 'lokal',
    form: { code: '421', display: 'Injeksjonsvæske, oppløsning' },
    prescriptionGroup: 'C',
  },
  'stk',
  {
    dose: '1 sprøyte annenhver uke',
    area: 'Leddgikt',
    quantity: 2,
    prescription: { reimbursement: { paragraph: { code: '950', display: 'H-resept' } } },
  },
)
/** § 5 is for supplies: no medicine can have it. */
const ibuprofen = treatment('ibuprofen', 'Ibux tab 400 mg', {
  dose: '1+0+1+0',
  area: 'Smerter',
  reiterations: 0,
  prescription: { reimbursement: { paragraph: { code: '503', display: '§5-14 §5.3' } } },
})

export default scenario('update.reimbursement', {
  title: { nb: 'Blå resept og H-resept', en: 'Reimbursed prescriptions and H-resept' },
  why: {
    nb: 'Med feil eller manglende hjemmel må pasienten betale selv, eller apoteket kan ikke levere ut.',
    en: 'With a wrong or missing paragraph the patient must pay, or the pharmacy cannot hand it out.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('makrell').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [
    user.openPatient(),
    user.addTreatment(salbutamol),
    user.addTreatment(prednisolon),
    user.addTreatment(penicillin),
    user.addTreatment(biologic),
    user.tried(user.addTreatment(ibuprofen)),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([levotyroksin50, salbutamol, prednisolon, penicillin, biologic], [], {
      orAlso: [ibuprofen],
    }),
    expected.reimbursed(salbutamol),
    expected.reimbursed(prednisolon),
    expected.reimbursed(penicillin),
    expected.reimbursed(biologic),
    expected.reimbursed(ibuprofen, { ifIssued: true }),
    expected.prescribed(salbutamol),
    expected.untouched(levotyroksin50),
  ],
})
