import {
  anotherDoctorRecalls,
  anotherDoctorSends,
  anotherDoctorTakesOver,
  dispensingReported,
  openPatient,
  pharmacyAsks,
  pollTasks,
  scenario,
  slvAnswers,
  tasksAskedFor,
  taskShown,
  world,
} from '../../src/scenario/language/language.js'
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
    openPatient(),
    pharmacyAsks('ekornapoteket', [{ about: levotyroksin50, code: '4', text: 'Skal den tas fastende?' }]),
    pollTasks(),
    anotherDoctorRecalls('hegre', albylE75, '4'),
    anotherDoctorSends(
      'falk',
      [{ change: 'changes-dose', treatment: furosemid20.key, dose: '2+0+0+0' }],
      'Sykehuset endrer dosen av Furix og sender listen.',
      'The hospital changes the dose of Furix and sends the list.',
    ),
    dispensingReported('ugle', 'Paracet tab 500 mg er utlevert'),
    slvAnswers('ugle', 'Søknaden om godkjenningsfritak er innvilget'),
    anotherDoctorTakesOver('hegre'),
    pollTasks(),
    pollTasks(),
  ],
  checks: [
    tasksAskedFor(),
    taskShown('pharmacy-question'),
    taskShown('recalled-by-other'),
    taskShown('multidose-patient-changed'),
    taskShown('dispensing-reported'),
    taskShown('slv-answer'),
    taskShown('multidose-taken-over'),
  ],
})
