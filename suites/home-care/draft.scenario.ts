import {
  as,
  changeTreatment,
  dose,
  draftAwaits,
  listInReseptformidler,
  nothingSent,
  of,
  openPatient,
  pollTasks,
  refused,
  renewed,
  scenario,
  sendList,
  taskShown,
  tried,
  untouched,
  userTold,
  viewList,
  viewShows,
  viewShowsDose,
  world,
} from '../../src/scenario/language/language.js'
import { furosemid20, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('home-care.draft', {
  title: { nb: 'Hjemmetjenesten forbereder, legen godkjenner', en: 'The home care prepares, the doctor approves' },
  why: {
    nb: 'Sykepleieren ser pasienten hver dag og forbereder gjerne en endring. Sendes den før legen har tatt stilling til den, får pasienten en behandling ingen lege har valgt; blir den liggende, får pasienten den aldri.',
    en: 'The nurse sees the patient every day and may well prepare a change. If it is sent before the doctor has decided, the patient gets a treatment that no doctor chose; if it is left lying, the patient never gets it.',
  },
  roles: ['hjemmetjeneste', 'fastlege'],
  given: world('havbris')
    .list(furosemid20, levotyroksin50, metoprolol50)
    .prescriptions(furosemid20, levotyroksin50, metoprolol50),
  steps: [
    ...as(
      'hjemmetjeneste',
      openPatient(),
      viewList(),
      tried(changeTreatment(furosemid20, { dose: '2+0+0+0' })),
      refused(sendList()),
    ),
    draftAwaits(
      'ugle',
      'Hjemmetjenesten ber fastlegen om å ta stilling til doblet dose av Furix.',
      'The home care asks the GP to decide on a doubled dose of Furix.',
    ),
    ...as(
      'fastlege',
      pollTasks(),
      openPatient(),
      viewList(),
      changeTreatment(furosemid20, { dose: '2+0+0+0' }),
      sendList(),
    ),
  ],
  checks: [
    ...of(
      'hjemmetjeneste',
      viewShows('view-list', [furosemid20, levotyroksin50, metoprolol50]),
      nothingSent(),
      userTold('send-list'),
    ),
    ...of(
      'fastlege',
      taskShown('draft'),
      viewShowsDose('view-list', furosemid20, '1+0+0+0'),
      listInReseptformidler([furosemid20, levotyroksin50, metoprolol50]),
      dose(furosemid20, '2+0+0+0'),
      renewed(furosemid20, { code: '3' }),
      untouched(levotyroksin50),
      untouched(metoprolol50),
    ),
  ],
})
