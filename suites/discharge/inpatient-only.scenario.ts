import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { apixaban5, atorvastatin40, metoprolol50, zopiklon75 } from '../treatments.js'

const glucose = treatment('glukose', 'Glucos. B. Braun inf, oppl 200 mg/ml', {
  dose: '500 ml i løpet av natten',
  area: 'Væske og næring',
})

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
  steps: [
    user.openPatient(),
    user.chartInpatient(glucose),
    user.chartInpatient(zopiklon75),
    user.addTreatment(apixaban5),
    user.sendList(),
  ],
  // No listInReseptformidler: that a hospital keeps these off the list is inferred from the sources, so inpatientOnly tells of it, and warns.
  checks: [
    expected.inpatientOnly(glucose),
    expected.inpatientOnly(zopiklon75),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
  ],
})
