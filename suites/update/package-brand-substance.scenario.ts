import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, atorvastatin40, levotyroksin50 } from '../treatments.js'

/** A package; the other two are a brand and a substance. */
const cetirizin = treatment('cetirizin', 'Cetimax tab 10 mg', {
  dose: '1+0+0+0',
  area: 'Allergi',
  quantity: 2,
  reiterations: 1,
})

export default scenario('update.package-brand-substance', {
  title: { nb: 'Pakning, merkevare og virkestoff', en: 'Package, brand and substance' },
  why: {
    nb: 'Apoteket leverer ut det nivået legen har valgt. Blandes nivå og kode sammen, kan pasienten få et annet legemiddel eller en annen styrke.',
    en: 'The pharmacy dispenses at the level that the doctor chose. When level and code are mixed up, the patient may get another medicine or another strength.',
  },
  roles: prescribingRoles,
  given: world('lovsanger').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [
    user.openPatient(),
    user.addTreatment(cetirizin),
    user.addTreatment(apixaban5),
    user.addTreatment(atorvastatin40),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([levotyroksin50, cetirizin, apixaban5, atorvastatin40]),
    expected.medicineLevel(cetirizin),
    expected.medicineLevel(apixaban5),
    expected.medicineLevel(atorvastatin40),
    expected.prescribed(cetirizin),
    expected.prescribed(apixaban5),
    expected.prescribed(atorvastatin40),
    expected.untouched(levotyroksin50),
  ],
})
