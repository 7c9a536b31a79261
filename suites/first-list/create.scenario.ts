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
} from '../../src/scenario/language/language.js'
import { amlodipin5, metformin500, paracetamol500, simvastatin20 } from '../treatments.js'

export default scenario('first-list.create', {
  title: {
    nb: 'Fastlegen oppretter pasientens første legemiddelliste',
    en: "The GP creates the patient's first medication list",
  },
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
  attest: [
    {
      key: 'SFM-IG-16',
      look: {
        nb: 'Før listen sendes: sier EPJ-en at det å sende den er å signere?',
        en: 'Before the list is sent: does the EPJ say that sending it is signing it?',
      },
    },
    {
      key: 'SFM-3.6.3',
      look: {
        nb: 'Spør EPJ-en om listen er avklart med pasienten, eller får du gått gjennom den med pasienten før den sendes?',
        en: 'Does the EPJ ask whether the list is agreed with the patient, or can you go through it with the patient before it is sent?',
      },
    },
  ],
})
