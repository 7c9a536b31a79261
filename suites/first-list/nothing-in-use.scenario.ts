import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'

export default scenario('first-list.nothing-in-use', {
  title: { nb: 'Pasienten bruker ingen legemidler', en: 'The patient uses no medicines' },
  why: {
    nb: 'At pasienten ikke bruker noe, er også en opplysning. Listen skal da være tom, eller ikke sendes; en ødelagt melding sier ingen ting.',
    en: 'That the patient uses nothing is information too. The list is then to be empty, or not sent; a broken message says nothing.',
  },
  roles: ['fastlege'],
  given: world('furu'),
  steps: [user.openPatient(), user.viewList(), user.tried(user.sendList())],
  checks: [expected.listInReseptformidler([]), expected.viewShows('view-list', [])],
})
