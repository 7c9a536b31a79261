import { scenario, userWritten, world, writePractitioner } from '../../src/scenario/language/language.js'

export default scenario('setup.practitioners', {
  title: { nb: 'Brukere kommer, endres og slutter', en: 'Users come, change and leave' },
  why: {
    nb: 'SFM gir tilgang etter det EPJ-en sier. Den som har sluttet, skal ikke lenger kunne lese eller endre pasientens legemidler.',
    en: 'SFM gives access by what the EPJ says. Who has left shall no longer be able to read or change the patient’s medicines.',
  },
  roles: ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'hjemmetjeneste', 'legevakt', 'kad'],
  given: world('solblom'),
  steps: [
    writePractitioner({ practitioner: 'hegre', active: true }),
    writePractitioner({ practitioner: 'hegre', active: true, familyName: 'Hegre Myr' }),
    writePractitioner({ practitioner: 'hegre', active: false, familyName: 'Hegre Myr' }),
    writePractitioner({ practitioner: 'trane', active: true, withoutHpr: true }),
    writePractitioner({ practitioner: 'trane', active: true, withoutHpr: true, familyName: 'Trane Vik' }),
    writePractitioner({ practitioner: 'trane', active: false, withoutHpr: true, familyName: 'Trane Vik' }),
  ],
  checks: [
    userWritten('created', { practitioner: 'hegre' }),
    userWritten('changed', { practitioner: 'hegre', familyName: 'Hegre Myr' }),
    userWritten('deactivated', { practitioner: 'hegre' }),
    userWritten('created', { practitioner: 'trane', withoutHpr: true }),
    userWritten('changed', { practitioner: 'trane', withoutHpr: true, familyName: 'Trane Vik' }),
    userWritten('deactivated', { practitioner: 'trane', withoutHpr: true }),
  ],
})
