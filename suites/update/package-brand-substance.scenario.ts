import {
  addTreatment,
  listInReseptformidler,
  medicineLevel,
  openPatient,
  prescribed,
  scenario,
  sendList,
  treatment,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
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
  steps: [openPatient(), addTreatment(cetirizin), addTreatment(apixaban5), addTreatment(atorvastatin40), sendList()],
  checks: [
    listInReseptformidler([levotyroksin50, cetirizin, apixaban5, atorvastatin40]),
    medicineLevel(cetirizin),
    medicineLevel(apixaban5),
    medicineLevel(atorvastatin40),
    prescribed(cetirizin),
    prescribed(apixaban5),
    prescribed(atorvastatin40),
    untouched(levotyroksin50),
  ],
})
