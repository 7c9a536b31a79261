import {
  addTreatment,
  chartInpatient,
  inpatientOnly,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  treatment,
  untouched,
  world,
} from '../../src/scenario/language.js'
import { apixaban5, atorvastatin40, metoprolol50, zopiklon75 } from '../treatments.js'

const glucose = treatment('glukose', 'Glucos. B. Braun inf, oppl 200 mg/ml', { dose: '500 ml i løpet av natten', area: 'Væske og næring' })

export default scenario('discharge.inpatient-only', {
  title: {
    nb: 'Det som bare ble gitt under oppholdet, følger ikke med hjem',
    en: 'What was given only during the stay does not go home with the patient',
  },
  why: {
    nb: 'Drypp og sovemedisin på sykehuset er ikke ment å fortsette. Kommer de med på legemiddellisten, kan fastlegen fornye dem og pasienten fortsette med dem.',
    en: 'A drip and something to sleep on in hospital are not meant to go on. When they get on the medication list, the GP may renew them and the patient go on with them.',
  },
  roles: ['sykehus'],
  given: world('neslesommerfugl').list(metoprolol50, atorvastatin40).prescriptions(metoprolol50, atorvastatin40),
  steps: [openPatient(), chartInpatient(glucose), chartInpatient(zopiklon75), addTreatment(apixaban5), sendList()],
  checks: [
    inpatientOnly(glucose),
    inpatientOnly(zopiklon75),
    // That they are kept off the list is inferred from what the sources say of hospitals, so only inpatientOnly tells of it, and warns.
    listInReseptformidler([metoprolol50, atorvastatin40, apixaban5], [], { orAlso: [glucose, zopiklon75] }),
    prescribed(apixaban5),
    untouched(metoprolol50),
    untouched(atorvastatin40),
  ],
})
