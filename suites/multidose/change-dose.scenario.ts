import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metformin500 } from '../treatments.js'

export default scenario('multidose.change-dose', {
  title: {
    nb: 'Fastlegen endrer en dose for en multidosepasient',
    en: 'The GP changes a dose for a multidose patient',
  },
  why: {
    nb: 'Apoteket pakker etter den siste listen. Kommer ikke endringen fram, ligger den gamle dosen i posen.',
    en: 'The pharmacy packs by the last list. When the change does not arrive, the old dose lies in the pouch.',
  },
  roles: ['fastlege'],
  given: world('strandsnipe')
    .list(levotyroksin50, metformin500)
    .entry(furosemid20, { packed: true })
    .prescriptions(furosemid20, levotyroksin50, metformin500)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [user.openPatient(), user.changeTreatment(furosemid20, { dose: '1+0+1+0' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([furosemid20, levotyroksin50, metformin500]),
    expected.dose(furosemid20, '1+0+1+0'),
    expected.renewed(furosemid20, { code: '3' }),
    expected.relatedParties('M', 'A'),
    expected.untouched(levotyroksin50),
    expected.untouched(metformin500),
  ],
})
