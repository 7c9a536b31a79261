import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

/** The one who signs in does so for the first time, so that the token is seen as it is given. */
export default scenario('identity.token-reuse', {
  title: { nb: 'Ti kall med ett token', en: 'Ten calls with one token' },
  why: {
    nb: 'Henter hver EPJ nytt token for hvert kall, blir påloggingen treg for alle, og legen venter på listen.',
    en: 'If every EPJ fetches a new token for each call, the sign-in gets slow for everybody, and the doctor waits for the list.',
  },
  roles: prescribingRoles,
  given: world('bregne').list(metoprolol50).prescriptions(metoprolol50).signedInFirstTime('teist'),
  steps: [user.openPatient(), ...Array.from({ length: 8 }, () => user.lookup()), user.sendList()],
  checks: [expected.listInReseptformidler([metoprolol50]), expected.untouched(metoprolol50)],
})
