import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('update.change-dose', {
  title: { nb: 'Legen endrer dosen', en: 'The doctor changes the dose' },
  why: {
    nb: 'Står den gamle resepten igjen, kan pasienten hente ut begge og ta dobbelt. Får behandlingen en ny oppføring, ser det ut som to legemidler.',
    en: 'If the old prescription stays, the patient may be dispensed both and take twice as much. If the treatment gets a new entry, it looks like two medicines.',
  },
  roles: prescribingRoles,
  given: world('gjok').list(metoprolol50, levotyroksin50).prescriptions(metoprolol50, levotyroksin50),
  steps: [user.openPatient(), user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, levotyroksin50]),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.untouched(levotyroksin50),
  ],
})
