import {
  listInReseptformidler,
  openPatient,
  scenario,
  sendList,
  tried,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'

export default scenario('first-list.nothing-in-use', {
  title: { nb: 'Pasienten bruker ingen legemidler', en: 'The patient uses no medicines' },
  why: {
    nb: 'At pasienten ikke bruker noe, er også en opplysning. Listen skal da være tom, eller ikke sendes; en ødelagt melding sier ingen ting.',
    en: 'That the patient uses nothing is information too. The list is then to be empty, or not sent; a broken message says nothing.',
  },
  roles: ['fastlege'],
  given: world('furu'),
  steps: [openPatient(), viewList(), tried(sendList())],
  checks: [listInReseptformidler([]), viewShows('view-list', [])],
})
