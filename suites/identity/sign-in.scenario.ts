import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
  steps: [user.openPatient(), user.sendList()],
  checks: [
    expected.viewShows('open-patient', [metoprolol50, furosemid20]),
    expected.listInReseptformidler([metoprolol50, furosemid20]),
    expected.untouched(metoprolol50),
  ],
})
