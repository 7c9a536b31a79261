import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

export default scenario('identity.wrong-person', {
  title: { nb: 'En annen person logger på hos HelseID', en: 'Another person signs in at HelseID' },
  why: {
    nb: 'Tokenet avgjør hvem som står som ansvarlig. Skriver EPJ-en videre i en annens navn, vet verken pasienten eller apoteket hvem som har bestemt behandlingen.',
    en: 'The token decides who is responsible. If the EPJ goes on in someone else’s name, neither the patient nor the pharmacy knows who decided on the treatment.',
  },
  roles: prescribingRoles,
  given: world('bokfink')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .signedInFirstTime('kjove')
    .fault({ kind: 'another-signs-in', hpr: '999900012' }),
  steps: [user.tried(user.openPatient())],
  checks: [expected.nothingSent(), expected.userTold('open-patient'), expected.userToldOf('open-patient', 'sign-in')],
  attest: [
    {
      key: 'HELSEID-SAME-PERSON',
      look: {
        nb: 'Når en annen enn den som er pålogget i EPJ-en, logger på hos HelseID: stanser EPJ-en deg?',
        en: 'When someone else than the one signed in to the EPJ signs in at HelseID: does the EPJ stop you?',
      },
    },
  ],
})
