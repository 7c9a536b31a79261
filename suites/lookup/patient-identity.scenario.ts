import {
  addTreatment,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  untouched,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metformin500 } from '../treatments.js'

export default scenario('lookup.patient-identity', {
  title: { nb: 'Pasient med D-nummer', en: 'A patient with a D-number' },
  why: {
    nb: 'Den som har D-nummer, skal bli funnet som seg selv. Sendes nummeret som et fødselsnummer, finnes ikke pasienten, eller listen havner hos en annen.',
    en: 'Whoever has a D-number shall be found as themselves. Sent as a fødselsnummer, it finds no patient, or the list ends up with somebody else.',
  },
  roles: prescribingRoles,
  given: world('bever').list(metformin500).prescriptions(metformin500),
  steps: [openPatient(), addTreatment(amlodipin5), sendList()],
  checks: [
    viewShows('open-patient', [metformin500]),
    listInReseptformidler([metformin500, amlodipin5]),
    prescribed(amlodipin5),
    untouched(metformin500),
  ],
})
