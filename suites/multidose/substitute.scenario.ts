import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.substitute', {
  title: {
    nb: 'En vikar sender for den multidoseansvarlige legen',
    en: 'A substitute sends for the doctor responsible for multidose',
  },
  why: {
    nb: 'Vikaren svarer for den faste legen og tar ikke over ansvaret. Er ingen registrert, er det ingen å vikariere for, og vikaren må få vite at listen ikke gikk.',
    en: 'The substitute answers for the usual doctor and does not take over. When no one is registered there is no one to stand in for, and the substitute must be told that the list did not go.',
  },
  roles: ['fastlege'],
  given: world('steinskvett')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'hegre', pharmacy: 'ekornapoteket' }),
  steps: [
    user.openPatient(),
    user.changeTreatment(furosemid20, { dose: '2+0+0+0' }),
    user.sendList({ substitute: true }),
    elsewhere.anotherDoctorEndsMultidose('hegre'),
    user.lookup(),
    user.tried(user.sendList({ substitute: true })),
  ],
  checks: [
    expected.sentAsSubstitute(),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
    expected.dose(furosemid20, '2+0+0+0'),
    expected.refusalTold('send-list'),
    expected.untouched(levotyroksin50),
  ],
})
