import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('tasks.recalled-by-other', {
  title: {
    nb: 'Rekvirenten får vite at en annen har tilbakekalt resepten',
    en: 'The prescriber is told that another has recalled the prescription',
  },
  why: {
    nb: 'Den som skrev resepten, tror at pasienten har behandlingen. Får legen ikke vite at den er stanset, blir den fornyet neste gang.',
    en: 'Who wrote the prescription believes that the patient has the treatment. When the doctor is not told that it was stopped, it is renewed the next time.',
  },
  roles: ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'legevakt', 'kad'],
  given: world('soleie')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .prescribedBy('signed-in', furosemid20),
  steps: [user.openPatient(), elsewhere.anotherDoctorRecalls('hegre', furosemid20, '4'), user.pollTasks()],
  checks: [expected.tasksAskedFor(), expected.taskShown('recalled-by-other')],
})
