import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

export default scenario('identity.nonce', {
  title: { nb: 'HelseID krever en nonce', en: 'HelseID demands a nonce' },
  why: {
    nb: 'HelseID kan når som helst kreve mer av et DPoP-bevis. Kan ikke EPJ-en svare på det, står legen uten pasientens liste.',
    en: 'HelseID may at any time ask more of a DPoP proof. If the EPJ cannot answer that, the doctor stands without the patient’s list.',
  },
  roles: prescribingRoles,
  given: world('boksplett')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .signedInFirstTime('lunde')
    .fault({ kind: 'nonce-demanded' }),
  steps: [user.openPatient(), user.sendList()],
  checks: [expected.listInReseptformidler([metoprolol50]), expected.untouched(metoprolol50)],
})
