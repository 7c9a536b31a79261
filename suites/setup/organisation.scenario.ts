import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'

const ward = { name: 'SYNTETISK Avdeling for prøver', orgnrChild: '313999041', herId: '8900071' }

export default scenario('setup.organisation', {
  title: { nb: 'Virksomheten tar i bruk SFM', en: 'The organisation takes SFM into use' },
  why: {
    nb: 'Meldinger om pasientene sendes dit virksomheten er registrert. Blir den aktiv før brukerne finnes, eller havner i en annens instans, når de ikke fram til noen som kan lese dem.',
    en: 'Messages about patients are sent where the organisation is registered. When it is active before its users exist, or ends in another’s instance, they reach no one who can read them.',
  },
  roles: ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'hjemmetjeneste', 'legevakt', 'kad'],
  given: world('soldogg').where({ sfmInstance: 'absent' }),
  steps: [
    user.writeOrganisation({ active: false }),
    user.writePractitioner({ active: true }),
    user.writeOrganisation({ active: true }),
    user.writeOrganisation({ active: false, unit: ward }),
    user.writeOrganisation({ active: true, unit: ward }),
  ],
  checks: [expected.organisationSetUp(), expected.userWritten('created'), expected.unitWritten(ward)],
  attest: [
    {
      key: 'SFM-3.1.1.1a',
      look: {
        nb: 'Når virksomheten opprettes: er det lett å forstå om det blir en ny SFM-instans, eller en som finnes fra før, der data deles?',
        en: 'When the organisation is created: is it easy to understand whether it is a new SFM instance, or one that exists, where data are shared?',
      },
    },
  ],
})
