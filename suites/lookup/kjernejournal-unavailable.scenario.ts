import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.kjernejournal-unavailable', {
  title: { nb: 'Kjernejournal svarer ikke', en: 'Kjernejournal does not answer' },
  why: {
    nb: 'Allergier og kritisk informasjon mangler når kjernejournal ikke svarer. Legen må vite det, men listen gjelder, og pasienten skal få den endringen som trengs.',
    en: 'Allergies and critical information are missing when kjernejournal does not answer. The doctor must know, but the list holds, and the patient is to have the change that is needed.',
  },
  roles: prescribingRoles,
  given: world('and')
    .list(furosemid20, metoprolol50)
    .prescriptions(furosemid20, metoprolol50)
    .fault({ kind: 'kj-code-5' }),
  steps: [user.openPatient(), user.changeTreatment(furosemid20, { dose: '2+0+0+0' }), user.sendList()],
  checks: [
    expected.userToldOf('open-patient', 'kjernejournal'),
    expected.viewShows('open-patient', [furosemid20, metoprolol50]),
    expected.listInReseptformidler([furosemid20, metoprolol50]),
    expected.dose(furosemid20, '2+0+0+0'),
    expected.renewed(furosemid20, { code: '3' }),
    expected.untouched(metoprolol50),
  ],
})
