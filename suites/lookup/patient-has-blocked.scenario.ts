import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.patient-has-blocked', {
  title: { nb: 'Pasienten har sperret for rekvirenten', en: 'The patient has blocked the prescriber' },
  why: {
    nb: 'Legen ser da ikke hele bildet. Får hun ikke vite hvorfor, tror hun at pasienten ikke bruker noe; sender hun en liste, sletter hun det hun ikke fikk se.',
    en: 'The doctor then does not see the whole picture. Not told why, she believes that the patient uses nothing; if she sends a list, she wipes out what she was not shown.',
  },
  roles: prescribingRoles,
  given: world('asp')
    .list(furosemid20, metoprolol50)
    .prescriptions(furosemid20, metoprolol50)
    .prescribedBy('hegre', furosemid20, metoprolol50)
    .where({ blocked: [{ practitioner: 'signed-in', from: 'reseptformidler' }] }),
  steps: [user.openPatient(), user.refused(user.sendList())],
  checks: [expected.nothingSent(), expected.userToldOf('open-patient', 'blocked'), expected.userTold('send-list')],
})
