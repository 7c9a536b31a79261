import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { cetirizin10, metoprolol50 } from '../treatments.js'

export default scenario('update.entered-in-error', {
  title: { nb: 'Legen fjerner en feilregistrering', en: 'The doctor removes a wrong entry' },
  why: {
    nb: 'Det pasienten aldri har brukt, skal ikke stå på listen. Det skal fjernes uttrykkelig: en oppføring som bare blir borte, kan like gjerne være mistet.',
    en: 'What the patient never used must not stand on the list. It is to be removed outright: an entry that merely disappears may as well have been lost.',
  },
  roles: prescribingRoles,
  given: world('grankongle').list(metoprolol50, cetirizin10).prescriptions(metoprolol50),
  steps: [user.openPatient(), user.markEnteredInError(cetirizin10), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50], [], { orAlso: [cetirizin10] }),
    expected.enteredInError(cetirizin10),
    expected.untouched(metoprolol50),
  ],
})
