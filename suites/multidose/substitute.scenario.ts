import {
  anotherDoctorEndsMultidose,
  changeTreatment,
  dose,
  listInReseptformidler,
  lookup,
  openPatient,
  refusalTold,
  scenario,
  sendList,
  sentAsSubstitute,
  tried,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.substitute', {
  title: {
    nb: 'En vikar sender for den multidoseansvarlige legen',
    en: 'A substitute sends for the doctor responsible for multidose',
  },
  why: {
    nb: 'Vikaren svarer for den faste legen og tar ikke over ansvaret. Er ingen registrert, er det ingen å vikariere for, og vikaren må få vite at listen ikke gikk.',
    en: 'The substitute answers for the usual doctor and does not take over. When nobody is registered there is nobody to stand in for, and the substitute must be told that the list did not go.',
  },
  roles: ['fastlege'],
  given: world('steinskvett')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'hegre', pharmacy: 'ekornapoteket' }),
  steps: [
    openPatient(),
    changeTreatment(furosemid20, { dose: '2+0+0+0' }),
    sendList({ substitute: true }),
    anotherDoctorEndsMultidose('hegre'),
    lookup(),
    tried(sendList({ substitute: true })),
  ],
  checks: [
    sentAsSubstitute(),
    listInReseptformidler([furosemid20, levotyroksin50]),
    dose(furosemid20, '2+0+0+0'),
    refusalTold('send-list'),
    untouched(levotyroksin50),
  ],
})
