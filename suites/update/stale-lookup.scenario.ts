import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.stale-lookup', {
  title: { nb: 'Legen sender fire timer etter oppslaget', en: 'The doctor sends four hours after the lookup' },
  why: {
    nb: 'På fire timer kan andre ha endret listen. Oppslaget må gjøres på nytt, og det legen hadde lagt til, skal ikke bli borte av den grunn.',
    en: 'In four hours others may have changed the list. The lookup must be made again, and what the doctor had added must not get lost thereby.',
  },
  roles: prescribingRoles,
  given: world('havorn').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    user.openPatient(),
    user.addTreatment(apixaban5),
    elsewhere.timePasses(245),
    user.tried(user.sendList()),
    user.lookup(),
    user.viewList(),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.viewShows('view-list', [metoprolol50, apixaban5]),
  ],
})
