import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('identity.expired', {
  title: { nb: 'Tokenet utløper midt i arbeidet', en: 'The token expires in the middle of the work' },
  why: {
    nb: 'Legen har gjort endringene. Går de tapt fordi påloggingen løp ut, får pasienten den gamle behandlingen.',
    en: 'The doctor has made the changes. If they are lost because the sign-in ran out, the patient gets the old treatment.',
  },
  roles: prescribingRoles,
  given: world('bukkeblad')
    .list(metoprolol50, furosemid20)
    .prescriptions(metoprolol50, furosemid20)
    .fault({ kind: 'token-refused', on: { service: 'sfm', operation: 'sendMedication', calls: 'first' } }),
  steps: [
    user.openPatient(),
    user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    user.tried(user.sendList()),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, furosemid20]),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.untouched(furosemid20),
  ],
})
