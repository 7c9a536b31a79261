import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

const lockedSertralin = treatment('sertralin', 'Zoloft tab 50 mg', {
  dose: '1+0+0+0',
  area: 'Depresjon',
  prescription: { locked: true },
})

export default scenario('update.locked-prescription-alone', {
  title: { nb: 'Bare en låst resept skrives', en: 'Only a locked prescription is written' },
  why: {
    nb: 'Sendes det en ny liste når det bare er skrevet en låst resept, kan andre se at noe har skjedd, og listen får en versjon som ingen har sett over.',
    en: 'When a new list is sent and only a locked prescription was written, others can see that something happened, and the list gets a version that no one looked over.',
  },
  roles: prescribingRoles,
  given: world('liljekonvall').list(metoprolol50).prescriptions(metoprolol50),
  steps: [user.openPatient(), user.prescribeOnly(lockedSertralin)],
  checks: [
    expected.noListSent(),
    expected.keptOffList(lockedSertralin),
    expected.referenceNumberShown(lockedSertralin),
    expected.untouched(metoprolol50),
  ],
})
