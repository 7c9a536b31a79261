import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { albylE75, cetirizin10, furosemid20, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('lookup.before-anything', {
  title: { nb: 'Oppslag før noe annet', en: 'Look up before anything else' },
  why: {
    nb: 'Legen må se det pasienten bruker i dag, ikke det journalen husker. Mangler ett legemiddel, eller vises ett to ganger, blir neste valg feil.',
    en: 'The doctor must see what the patient uses today, not what the journal remembers. If one medicine is missing, or one is shown twice, the next choice is wrong.',
  },
  roles: prescribingRoles,
  given: world('alm')
    .list(metoprolol50, furosemid20, levotyroksin50)
    .discontinued(albylE75, { daysAgo: 12, reason: 'I' })
    .prescriptions(metoprolol50, furosemid20, cetirizin10)
    .prescribedBy('hegre', levotyroksin50),
  steps: [user.openPatient(), user.viewList(), user.sendList()],
  checks: [
    expected.viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50, cetirizin10]),
    expected.listInReseptformidler(
      [metoprolol50, furosemid20, levotyroksin50],
      [{ treatment: albylE75, reason: 'I' }],
      {
        orAlso: [cetirizin10],
      },
    ),
    expected.untouched(levotyroksin50),
  ],
})
