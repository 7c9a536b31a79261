import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { atorvastatin40, cetirizin10, furosemid20, metoprolol50, simvastatin20 } from '../treatments.js'

export default scenario('update.discontinued-retention', {
  title: {
    nb: 'Det som nylig er seponert, følger med listen',
    en: 'What was discontinued of late goes along with the list',
  },
  why: {
    nb: 'Den neste som behandler pasienten, må se hva som nylig er stanset, og hvorfor. Ellers kan det samme bli forskrevet igjen.',
    en: 'The next one to treat the patient must see what was stopped of late, and why. Else the same may be prescribed again.',
  },
  roles: prescribingRoles,
  given: world('hagtorn')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .discontinued(simvastatin20, { daysAgo: 10, reason: 'L', note: 'Muskelsmerter' })
    .discontinued(furosemid20, { daysAgo: 89, reason: 'A' })
    .discontinued(cetirizin10, { daysAgo: 91, reason: 'P' }),
  steps: [user.openPatient(), user.addTreatment(atorvastatin40), user.sendList()],
  checks: [
    expected.listInReseptformidler(
      [metoprolol50, atorvastatin40],
      [
        { treatment: simvastatin20, reason: 'L' },
        { treatment: furosemid20, reason: 'A' },
      ],
      { orAlso: [cetirizin10] },
    ),
    expected.untouched(simvastatin20),
    expected.untouched(furosemid20),
    expected.untouched(metoprolol50),
  ],
})
