import {
  answerPharmacy,
  as,
  changeTreatment,
  dose,
  inDays,
  listInReseptformidler,
  lookup,
  multidoseUnchanged,
  nothingSent,
  of,
  openPatient,
  pharmacyAsks,
  pharmacyPacks,
  pollTasks,
  pollTasksOf,
  relatedParties,
  renewed,
  scenario,
  sendList,
  taskShown,
  timePasses,
  untouched,
  userToldOf,
  viewList,
  viewShows,
  viewShowsDose,
  world,
} from '../../src/scenario/language/language.js'
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
    ...as('fastlege', openPatient(), changeTreatment(furosemid20, { dose: '1+0+1+0' }), sendList()),
    timePasses(day),
    pharmacyPacks('ekornapoteket', [
      { treatment: furosemid20, firstDose: inDays(2), lastDose: inDays(15) },
      { treatment: metformin500, firstDose: inDays(2), lastDose: inDays(15) },
    ]),
    pharmacyAsks('ekornapoteket', [{ about: metformin500, code: '3', text: 'Resepten rekker ikke til neste runde' }]),
    ...as('fastlege', pollTasks(), lookup(), answerPharmacy(metformin500, '5'), sendList()),
    timePasses(60),
    ...as('hjemmetjeneste', pollTasksOf(['tindved']), openPatient(), viewList()),
  ],
  checks: [
    ...of(
      'fastlege',
      taskShown('pharmacy-question'),
      userToldOf('lookup', 'pharmacy-question'),
      listInReseptformidler([furosemid20, levotyroksin50, metformin500]),
      dose(furosemid20, '1+0+1+0'),
      renewed(furosemid20, { code: '3' }),
      renewed(metformin500, { code: '1' }),
      relatedParties('M', 'A'),
      multidoseUnchanged(),
      untouched(levotyroksin50),
    ),
    ...of(
      'hjemmetjeneste',
      taskShown('patient-changed'),
      viewShows('view-list', [furosemid20, levotyroksin50, metformin500]),
      viewShowsDose('view-list', furosemid20, '1+0+1+0'),
      nothingSent(),
    ),
  ],
})
