import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.second-pharmacy', {
  title: {
    nb: 'Et annet apotek prøver å bli multidoseapotek',
    en: 'Another pharmacy tries to become the multidose pharmacy',
  },
  why: {
    nb: 'Bare ett apotek kan pakke for pasienten. Reseptformidleren avviser det andre, og listen må fortsatt ha med det første; ellers får pasienten poser fra to, eller fra ingen.',
    en: 'Only one pharmacy can pack for the patient. Reseptformidleren refuses the other, and the list must still carry the first; else the patient gets doses from two, or from no one.',
  },
  roles: ['fastlege'],
  given: world('spekkhogger')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    user.openPatient(),
    elsewhere.secondPharmacyRegisters('linerleapoteket'),
    user.lookup(),
    user.changeTreatment(furosemid20, { dose: '2+0+0+0' }),
    user.sendList(),
  ],
  checks: [
    expected.relatedParties('M', 'A'),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
    expected.untouched(levotyroksin50),
  ],
})
