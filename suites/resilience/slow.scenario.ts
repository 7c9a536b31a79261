import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metoprolol50 } from '../treatments.js'

/**
 * SFM may take twenty seconds on an injected fault. Three are enough to see whether an EPJ sends again while it waits, and they do not hold up the run.
 */
const threeSeconds = 3_000

export default scenario('resilience.slow', {
  title: { nb: 'SFM svarer sent', en: 'SFM answers late' },
  why: {
    nb: 'Sender EPJ-en på nytt mens den venter, kan pasienten få to resepter på det samme.',
    en: 'If the EPJ sends again while it waits, the patient may get two prescriptions for the same.',
  },
  roles: prescribingRoles,
  given: world('blaklokke')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .fault({
      kind: 'slow',
      milliseconds: threeSeconds,
      on: { service: 'sfm', operation: 'sendMedication', calls: 'first' },
    }),
  steps: [user.openPatient(), user.addTreatment(amlodipin5), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, amlodipin5]),
    expected.prescribed(amlodipin5),
    expected.untouched(metoprolol50),
  ],
})
