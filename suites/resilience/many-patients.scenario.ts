import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { amlodipin5, metoprolol50 } from '../treatments.js'

/** A long day at the surgery: fifty, one after another, by the same doctor in the same EPJ. */
const waitingRoom = Array.from({ length: 50 }, (_, index) => `venterom-${String(index + 1).padStart(2, '0')}`)

export default scenario('resilience.many-patients', {
  title: { nb: 'Femti pasienter etter hverandre', en: 'Fifty patients after one another' },
  why: {
    nb: 'Sitter det igjen noe av den forrige pasienten når den neste åpnes, får en pasient en annens legemidler.',
    en: 'If something of the last patient is left when the next is opened, one patient gets another’s medicines.',
  },
  roles: ['fastlege'],
  given: world('venterom-01').list(metoprolol50).prescriptions(metoprolol50),
  patients: waitingRoom,
  steps: [user.openPatient(), user.viewList(), user.addTreatment(amlodipin5), user.sendList()],
  checks: [
    expected.viewShows('view-list', [metoprolol50]),
    expected.listInReseptformidler([metoprolol50, amlodipin5]),
    expected.prescribed(amlodipin5),
    expected.untouched(metoprolol50),
  ],
})
