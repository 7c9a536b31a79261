import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50, penicillinTenDays } from '../treatments.js'

export default scenario('update.course-with-end', {
  title: { nb: 'Legen starter en kur på ti dager', en: 'The doctor starts a ten-day course' },
  why: {
    nb: 'En kur uten sluttdato blir stående på listen, og noen fornyer den. En kur som stanses med det samme, får pasienten ikke.',
    en: 'A course without an end date stays on the list, and someone renews it. A course that is stopped at once is not given.',
  },
  roles: prescribingRoles,
  given: world('grevling').list(metoprolol50).prescriptions(metoprolol50),
  steps: [user.openPatient(), user.addTreatment(penicillinTenDays), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, penicillinTenDays]),
    expected.prescribed(penicillinTenDays),
    expected.courseEnds(penicillinTenDays),
    expected.untouched(metoprolol50),
  ],
})
