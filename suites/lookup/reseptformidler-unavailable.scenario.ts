import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.reseptformidler-unavailable', {
  title: { nb: 'Reseptformidleren svarer ikke', en: 'Reseptformidleren does not answer' },
  why: {
    nb: 'En liste som sendes uten at Reseptformidleren er lest, kan slette det andre nettopp har endret.',
    en: 'A list that is sent without having read Reseptformidleren may wipe out what others have just changed.',
  },
  roles: prescribingRoles,
  given: world('bekk')
    .list(furosemid20, metoprolol50)
    .prescriptions(furosemid20, metoprolol50)
    .fault({ kind: 'reseptformidler-down' }),
  steps: [user.openPatient(), user.refused(user.sendList())],
  checks: [
    expected.nothingSent(),
    expected.userToldOf('open-patient', 'reseptformidleren'),
    expected.userTold('send-list'),
  ],
})
