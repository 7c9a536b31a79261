import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.registered-without-list', {
  title: {
    nb: 'Multidose er registrert, men listen er ikke laget',
    en: 'Multidose is registered, but there is no list yet',
  },
  why: {
    nb: 'Lege og apotek er avtalt før den første listen finnes. Den må ha dem med, ellers vet ikke apoteket at det er denne det skal pakke etter.',
    en: 'Doctor and pharmacy are agreed before the first list exists. It must carry them, else the pharmacy does not know that this is the one to pack by.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('stjernemeis')
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'ugle', pharmacy: 'ekornapoteket' }),
  steps: [user.openPatient(), user.confirmInUse(furosemid20), user.confirmInUse(levotyroksin50), user.sendList()],
  checks: [
    expected.firstVersion(),
    expected.relatedParties('M', 'A'),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
    expected.linked(furosemid20),
    expected.linked(levotyroksin50),
  ],
  attest: [
    {
      key: 'HDIR-10',
      look: {
        nb: 'Når pasienten åpnes: vises legen og apoteket som er registrert, selv om det ikke finnes noen liste?',
        en: 'When the patient is opened: are the registered doctor and pharmacy shown, though there is no list?',
      },
    },
  ],
})
