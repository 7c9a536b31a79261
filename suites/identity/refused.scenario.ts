import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

export default scenario('identity.refused', {
  title: { nb: 'HelseID gir ikke noe token', en: 'HelseID gives no token' },
  why: {
    nb: 'Legen får ikke hentet listen. Uten en forståelig melding vet hun ikke om det er pasienten, nettet eller hennes egen pålogging det gjelder.',
    en: 'The doctor cannot fetch the list. Without a message that makes sense she does not know whether it is the patient, the network or her own sign-in.',
  },
  roles: prescribingRoles,
  given: world('brosme')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .signedInFirstTime('terne')
    .fault({ kind: 'token-refused', on: { service: 'helseid', operation: 'token', calls: 'every' } }),
  steps: [user.tried(user.openPatient())],
  checks: [expected.nothingSent(), expected.userTold('open-patient'), expected.userToldOf('open-patient', 'sign-in')],
  attest: [
    {
      key: 'SFM-3.1.1.2',
      look: {
        nb: 'Når HelseID ikke gir noe token: viser EPJ-en en melding du forstår, så du vet at det er påloggingen det gjelder?',
        en: 'When HelseID gives no token: does the EPJ show a message that you understand, so that you know it is about the sign-in?',
      },
    },
  ],
})
