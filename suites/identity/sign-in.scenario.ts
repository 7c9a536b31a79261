import {
  listInReseptformidler,
  openPatient,
  scenario,
  sendList,
  untouched,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

/** The one who signs in does so for the first time, so that the sign-in is there to see. */
export default scenario('identity.sign-in', {
  title: { nb: 'Pålogging hos HelseID', en: 'Sign-in at HelseID' },
  why: {
    nb: 'Påloggingen er låsen på døren til pasientens legemidler. Kan den fanges opp eller gjentas, kan andre komme inn.',
    en: 'The sign-in is the lock on the door to the patient’s medicines. If it can be caught or repeated, others can come in.',
  },
  roles: prescribingRoles,
  given: world('blekksprut')
    .list(metoprolol50, furosemid20)
    .prescriptions(metoprolol50, furosemid20)
    .signedInFirstTime('alke'),
  steps: [openPatient(), sendList()],
  checks: [
    viewShows('open-patient', [metoprolol50, furosemid20]),
    listInReseptformidler([metoprolol50, furosemid20]),
    untouched(metoprolol50),
  ],
})
