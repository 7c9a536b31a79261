import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { as, of, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
      user.openPatient(),
      user.viewList(),
      user.tried(user.changeTreatment(furosemid20, { dose: '2+0+0+0' })),
      user.refused(user.sendList()),
    ),
    elsewhere.draftAwaits(
      'ugle',
      'Hjemmetjenesten ber fastlegen om å ta stilling til doblet dose av Furix.',
      'The home care asks the GP to decide on a doubled dose of Furix.',
    ),
    ...as(
      'fastlege',
      user.pollTasks(),
      user.openPatient(),
      user.viewList(),
      user.changeTreatment(furosemid20, { dose: '2+0+0+0' }),
      user.sendList(),
    ),
  ],
  checks: [
    ...of(
      'hjemmetjeneste',
      expected.viewShows('view-list', [furosemid20, levotyroksin50, metoprolol50]),
      expected.nothingSent(),
      expected.userTold('send-list'),
    ),
    ...of(
      'fastlege',
      expected.taskShown('draft'),
      expected.viewShowsDose('view-list', furosemid20, '1+0+0+0'),
      expected.listInReseptformidler([furosemid20, levotyroksin50, metoprolol50]),
      expected.dose(furosemid20, '2+0+0+0'),
      expected.renewed(furosemid20, { code: '3' }),
      expected.untouched(levotyroksin50),
      expected.untouched(metoprolol50),
    ),
  ],
})
