import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { albylE75, metoprolol50 } from '../treatments.js'

export default scenario('update.discontinue', {
  title: {
    nb: 'Legen seponerer et legemiddel med resept',
    en: 'The doctor discontinues a medicine with a prescription',
  },
  why: {
    nb: 'Den neste som behandler pasienten, må se at legemidlet er stanset, av hvem og hvorfor. Er resepten fortsatt gyldig, kan pasienten hente ut det som er stanset.',
    en: 'The next one to treat the patient must see that the medicine was stopped, by whom and why. While the prescription is valid, the patient can be dispensed what was stopped.',
  },
  roles: prescribingRoles,
  given: world('gran').list(albylE75, metoprolol50).prescriptions(albylE75, metoprolol50),
  steps: [user.openPatient(), user.discontinueTreatment(albylE75, { reason: 'L' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50], [{ treatment: albylE75, reason: 'L' }]),
    expected.discontinuedByUser(albylE75),
    expected.recalled(albylE75, { code: '2' }),
    expected.untouched(metoprolol50),
  ],
})
