import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.takeover', {
  title: {
    nb: 'Multidoseansvaret går fra lege til lege',
    en: 'The responsibility for multidose passes from doctor to doctor',
  },
  why: {
    nb: 'Den som ikke lenger er ansvarlig, må få vite det, og den som tar over, må stå registrert. Ellers svarer to, eller ingen, på apotekets spørsmål.',
    en: 'Who is no longer responsible must be told, and who takes over must be registered. Else two, or no one, answer the pharmacy’s questions.',
  },
  roles: ['fastlege'],
  given: world('stillits')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    elsewhere.anotherDoctorTakesOver('hegre'),
    user.pollTasks(),
    user.openPatient(),
    user.registerMultidose(),
    user.lookup(),
    user.sendList(),
  ],
  checks: [
    expected.taskShown('multidose-taken-over'),
    expected.multidoseDoctor(),
    expected.relatedParties('M', 'A'),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
  ],
})
