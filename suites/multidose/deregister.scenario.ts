import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.deregister', {
  title: { nb: 'Legen avslutter multidoseansvaret', en: 'The doctor ends the responsibility for multidose' },
  why: {
    nb: 'Bare den som står registrert, kan avslutte ansvaret. Tror legen at det er avsluttet når det ikke er det, sender apoteket fortsatt spørsmål til noen som ikke svarer.',
    en: 'Only the registered one can end the responsibility. When the doctor believes that it is ended and it is not, the pharmacy still sends questions to someone who does not answer.',
  },
  roles: ['fastlege'],
  given: world('stemorsblom')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'hegre', pharmacy: 'ekornapoteket' }),
  steps: [
    user.openPatient(),
    user.tried(user.deregisterMultidose()),
    user.registerMultidose(),
    user.deregisterMultidose(),
  ],
  checks: [expected.refusalTold('deregister-multidose'), expected.noMultidoseDoctor()],
})
