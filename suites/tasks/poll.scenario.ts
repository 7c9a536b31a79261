import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('tasks.poll', {
  title: { nb: 'Oppgavene kommer fram til legen, hver én gang', en: 'The tasks reach the doctor, each once' },
  why: {
    nb: 'Mye av det som skjer med pasientens legemidler, skjer hos andre. Legen får vite det gjennom oppgaver; den som ikke kommer fram, blir ikke gjort, og den som kommer to ganger, kan bli gjort to ganger.',
    en: 'Much of what happens with the patient’s medicines happens elsewhere. The doctor is told by tasks; what does not arrive is not done, and what arrives twice may be done twice.',
  },
  roles: ['fastlege'],
  given: world('sopp')
    .list(furosemid20, levotyroksin50, albylE75)
    .prescriptions(furosemid20, levotyroksin50, albylE75)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' })
    .where({ fastlege: 'signed-in' }),
  steps: [
    user.openPatient(),
    elsewhere.pharmacyAsks('ekornapoteket', [{ about: levotyroksin50, code: '4', text: 'Skal den tas fastende?' }]),
    user.pollTasks(),
    elsewhere.anotherDoctorRecalls('hegre', albylE75, '4'),
    elsewhere.anotherDoctorSends(
      'falk',
      [{ change: 'changes-dose', treatment: furosemid20.key, dose: '2+0+0+0' }],
      'Sykehuset endrer dosen av Furix og sender listen.',
      'The hospital changes the dose of Furix and sends the list.',
    ),
    elsewhere.dispensingReported('ugle', 'Paracet tab 500 mg er utlevert'),
    elsewhere.slvAnswers('ugle', 'Søknaden om godkjenningsfritak er innvilget'),
    elsewhere.anotherDoctorTakesOver('hegre'),
    user.pollTasks(),
    user.pollTasks(),
  ],
  checks: [
    expected.tasksAskedFor(),
    expected.taskShown('pharmacy-question'),
    expected.taskShown('recalled-by-other'),
    expected.taskShown('multidose-patient-changed'),
    expected.taskShown('dispensing-reported'),
    expected.taskShown('slv-answer'),
    expected.taskShown('multidose-taken-over'),
  ],
})
