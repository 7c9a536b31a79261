import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metformin500 } from '../treatments.js'

export default scenario('lookup.patient-identity', {
  title: { nb: 'Pasient med D-nummer', en: 'A patient with a D-number' },
  why: {
    nb: 'Den som har D-nummer, skal bli funnet som seg selv. Sendes nummeret som et fødselsnummer, finnes ikke pasienten, eller listen havner hos en annen.',
    en: 'Whoever has a D-number shall be found as themselves. Sent as a fødselsnummer, it finds no patient, or the list ends up with someone else.',
  },
  roles: prescribingRoles,
  given: world('bever').list(metformin500).prescriptions(metformin500),
  steps: [user.openPatient(), user.addTreatment(amlodipin5), user.sendList()],
  checks: [
    expected.viewShows('open-patient', [metformin500]),
    expected.listInReseptformidler([metformin500, amlodipin5]),
    expected.prescribed(amlodipin5),
    expected.untouched(metformin500),
  ],
})
