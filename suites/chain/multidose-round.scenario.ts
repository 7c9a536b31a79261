import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { as, inDays, of, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metformin500 } from '../treatments.js'

const day = 24 * 60

export default scenario('chain.multidose-round', {
  title: {
    nb: 'Multidosen går runden: lege, apotek, lege, hjemmetjeneste',
    en: 'The multidose goes its round: doctor, pharmacy, doctor, home care',
  },
  why: {
    nb: 'Det legen bestemmer, er det apoteket pakker og hjemmetjenesten gir. Går noe tapt på veien mellom dem, ligger feil dose i posen, og ingen av dem ser det.',
    en: 'What the doctor decides is what the pharmacy packs and the home care gives. If something is lost on the way between them, the wrong dose lies in the pouch, and none of them sees it.',
  },
  roles: ['fastlege', 'hjemmetjeneste'],
  given: world('tindved')
    .list(levotyroksin50, metformin500)
    .entry(furosemid20, { packed: true })
    .prescriptions(furosemid20, levotyroksin50, metformin500)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    ...as('fastlege', user.openPatient(), user.changeTreatment(furosemid20, { dose: '1+0+1+0' }), user.sendList()),
    elsewhere.timePasses(day),
    elsewhere.pharmacyPacks('ekornapoteket', [
      { treatment: furosemid20, firstDose: inDays(2), lastDose: inDays(15) },
      { treatment: metformin500, firstDose: inDays(2), lastDose: inDays(15) },
    ]),
    elsewhere.pharmacyAsks('ekornapoteket', [
      { about: metformin500, code: '3', text: 'Resepten rekker ikke til neste runde' },
    ]),
    ...as('fastlege', user.pollTasks(), user.lookup(), user.answerPharmacy(metformin500, '5'), user.sendList()),
    elsewhere.timePasses(60),
    ...as('hjemmetjeneste', user.pollTasksOf(['tindved']), user.openPatient(), user.viewList()),
  ],
  checks: [
    ...of(
      'fastlege',
      expected.taskShown('pharmacy-question'),
      expected.userToldOf('lookup', 'pharmacy-question'),
      expected.listInReseptformidler([furosemid20, levotyroksin50, metformin500]),
      expected.dose(furosemid20, '1+0+1+0'),
      expected.renewed(furosemid20, { code: '3' }),
      expected.renewed(metformin500, { code: '1' }),
      expected.relatedParties('M', 'A'),
      expected.multidoseUnchanged(),
      expected.untouched(levotyroksin50),
    ),
    ...of(
      'hjemmetjeneste',
      expected.taskShown('patient-changed'),
      expected.viewShows('view-list', [furosemid20, levotyroksin50, metformin500]),
      expected.viewShowsDose('view-list', furosemid20, '1+0+1+0'),
      expected.nothingSent(),
    ),
  ],
})
