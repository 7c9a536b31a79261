import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.paper-only', {
  title: { nb: 'Pasienten har papirmultidose', en: 'The patient has paper multidose' },
  why: {
    nb: 'Når bare apoteket er registrert, pakker det etter papir. Tror legen at listen når apoteket, blir endringen ikke pakket.',
    en: 'When only the pharmacy is registered, it packs by paper. When the doctor believes that the list reaches the pharmacy, the change is not packed.',
  },
  roles: ['fastlege', 'sykehus', 'legevakt'],
  given: world('steinbit')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ pharmacy: 'ekornapoteket' }),
  steps: [user.openPatient(), user.changeTreatment(furosemid20, { dose: '2+0+0+0' }), user.sendList()],
  checks: [
    expected.userToldOf('open-patient', 'paper-multidose'),
    expected.multidoseUnchanged(),
    expected.relatedParties('A'),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
    expected.dose(furosemid20, '2+0+0+0'),
    expected.untouched(levotyroksin50),
  ],
  attest: [
    {
      key: 'HDIR-10',
      look: {
        nb: 'Når pasienten åpnes: vises apoteket, og at ingen lege er registrert, altså papirmultidose?',
        en: 'When the patient is opened: is the pharmacy shown, and that no doctor is registered, that is, paper multidose?',
      },
    },
  ],
})
