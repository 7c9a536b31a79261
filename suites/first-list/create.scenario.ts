import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
    user.openPatient(),
    user.confirmInUse(amlodipin5),
    user.confirmInUse(simvastatin20),
    user.addTreatment(metformin500),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([amlodipin5, simvastatin20, metformin500, paracetamol500]),
    expected.linked(amlodipin5),
    expected.linked(simvastatin20),
    expected.prescribed(metformin500),
    expected.withoutPrescription(paracetamol500),
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
