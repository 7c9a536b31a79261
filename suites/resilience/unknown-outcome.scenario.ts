import {
  changeTreatment,
  dose,
  listInReseptformidler,
  openPatient,
  renewed,
  scenario,
  sendList,
  tried,
  untouched,
  userToldOf,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

const first = 'MedicationStatement.dosage: bruksområde mangler'
const second = 'Medication.extension:medicationdetails: name missing or invalid'

export default scenario('resilience.unknown-outcome', {
  title: { nb: 'SFM avviser meldingen med flere feil', en: 'SFM refuses the message with several errors' },
  why: {
    nb: 'Bare den som får se hva SFM sa, kan rette det. Vises bare den første feilen, eller «noe gikk galt», blir pasientens endring liggende.',
    en: 'Only who is shown what SFM said can mend it. If only the first error is shown, or "something went wrong", the patient’s change is left lying.',
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
  steps: [openPatient(), changeTreatment(metoprolol50, { dose: '1+0+0+1' }), tried(sendList()), sendList()],
  checks: [
    userToldOf('send-list', [first, second]),
    listInReseptformidler([metoprolol50, furosemid20]),
    dose(metoprolol50, '1+0+0+1'),
    renewed(metoprolol50, { code: '3' }),
    untouched(furosemid20),
  ],
})
