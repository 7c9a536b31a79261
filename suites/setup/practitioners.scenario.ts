import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'

export default scenario('setup.practitioners', {
  title: { nb: 'Brukere kommer, endres og slutter', en: 'Users come, change and leave' },
  why: {
    nb: 'SFM gir tilgang etter det EPJ-en sier. Den som har sluttet, skal ikke lenger kunne lese eller endre pasientens legemidler.',
    en: 'SFM gives access by what the EPJ says. Who has left shall no longer be able to read or change the patient’s medicines.',
  },
  roles: ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'hjemmetjeneste', 'legevakt', 'kad'],
  given: world('solblom'),
  steps: [
    user.writePractitioner({ practitioner: 'hegre', active: true }),
    user.writePractitioner({ practitioner: 'hegre', active: true, familyName: 'Hegre Myr' }),
    user.writePractitioner({ practitioner: 'hegre', active: false, familyName: 'Hegre Myr' }),
    user.writePractitioner({ practitioner: 'trane', active: true, withoutHpr: true }),
    user.writePractitioner({ practitioner: 'trane', active: true, withoutHpr: true, familyName: 'Trane Vik' }),
    user.writePractitioner({ practitioner: 'trane', active: false, withoutHpr: true, familyName: 'Trane Vik' }),
  ],
  checks: [
    expected.userWritten('created', { practitioner: 'hegre' }),
    expected.userWritten('changed', { practitioner: 'hegre', familyName: 'Hegre Myr' }),
    expected.userWritten('deactivated', { practitioner: 'hegre' }),
    expected.userWritten('created', { practitioner: 'trane', withoutHpr: true }),
    expected.userWritten('changed', { practitioner: 'trane', withoutHpr: true, familyName: 'Trane Vik' }),
    expected.userWritten('deactivated', { practitioner: 'trane', withoutHpr: true }),
  ],
})
