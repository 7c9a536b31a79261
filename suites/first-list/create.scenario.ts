import {
  addOverTheCounter,
  addTreatment,
  confirmInUse,
  firstVersion,
  linked,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  withoutPrescription,
  world,
} from '../../src/scenario/language.js'
import { amlodipin5, metformin500, paracetamol500, simvastatin20 } from '../treatments.js'

export default scenario('first-list.create', {
  title: { nb: 'Fastlegen oppretter pasientens første legemiddelliste', en: "The GP creates the patient's first medication list" },
  why: {
    nb: 'Alle som senere behandler pasienten, bygger på denne listen. Mangler et legemiddel her, mangler det for alle; står det to ganger, kan pasienten få dobbel dose.',
    en: 'Everybody who treats the patient later builds on this list. A medicine that is missing here is missing for all; one that stands twice may be taken twice.',
  },
  roles: ['fastlege'],
  given: world('ekorn').prescriptions(amlodipin5, simvastatin20),
  steps: [
    openPatient(),
    confirmInUse(amlodipin5),
    confirmInUse(simvastatin20),
    addTreatment(metformin500),
    addOverTheCounter(paracetamol500),
    sendList(),
  ],
  checks: [
    firstVersion(),
    listInReseptformidler([amlodipin5, simvastatin20, metformin500, paracetamol500]),
    linked(amlodipin5),
    linked(simvastatin20),
    prescribed(metformin500),
    withoutPrescription(paracetamol500),
  ],
})
