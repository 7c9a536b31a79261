import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

const first = 'MedicationStatement.dosage: bruksområde mangler'
const second = 'Medication.extension:medicationdetails: name missing or invalid'

export default scenario('resilience.unknown-outcome', {
  title: { nb: 'SFM avviser meldingen med flere feil', en: 'SFM refuses the message with several errors' },
  why: {
    nb: 'Bare den som får se hva SFM sa, kan rette det. Vises bare den første feilen, eller «noe gikk galt», blir pasientens endring liggende.',
    en: 'Only who is shown what SFM said can fix it. If only the first error is shown, or "something went wrong", the patient’s change is left lying.',
  },
  roles: prescribingRoles,
  given: world('blek')
    .list(metoprolol50, furosemid20)
    .prescriptions(metoprolol50, furosemid20)
    .fault({
      kind: 'refused-with-outcome',
      diagnostics: [first, second],
      on: { service: 'sfm', operation: 'sendMedication', calls: 'first' },
    }),
  steps: [
    user.openPatient(),
    user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    user.tried(user.sendList()),
    user.sendList(),
  ],
  checks: [
    expected.userToldOf('send-list', [first, second]),
    expected.listInReseptformidler([metoprolol50, furosemid20]),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.renewed(metoprolol50, { code: '3' }),
    expected.untouched(furosemid20),
  ],
})
