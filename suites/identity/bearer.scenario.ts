import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('identity.bearer', {
  title: { nb: 'DPoP i hvert kall, aldri Bearer', en: 'DPoP in each call, never Bearer' },
  why: {
    nb: 'Et Bearer-token kan brukes av hvem som helst som får tak i det, til å lese og endre pasientens legemidler.',
    en: 'A Bearer token can be used by anyone who gets hold of it, to read and change the patient’s medicines.',
  },
  roles: prescribingRoles,
  given: world('dompap').list(metoprolol50, furosemid20).prescriptions(metoprolol50, furosemid20),
  steps: [user.openPatient(), user.lookup(), user.discontinueTreatment(furosemid20, { reason: 'A' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50], [{ treatment: furosemid20, reason: 'A' }]),
    expected.recalled(furosemid20, { code: '2' }),
  ],
})
