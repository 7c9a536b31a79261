import {
  changeTreatment,
  dose,
  listInReseptformidler,
  openPatient,
  renewed,
  scenario,
  sendList,
  untouched,
  userToldOf,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { furosemid20, metoprolol50 } from '../treatments.js'

export default scenario('lookup.kjernejournal-unavailable', {
  title: { nb: 'Kjernejournal svarer ikke', en: 'Kjernejournal does not answer' },
  why: {
    nb: 'Allergier og kritisk informasjon mangler når kjernejournal ikke svarer. Legen må vite det, men listen gjelder, og pasienten skal få den endringen som trengs.',
    en: 'Allergies and critical information are missing when kjernejournal does not answer. The doctor must know, but the list holds, and the patient is to have the change that is needed.',
  },
  roles: prescribingRoles,
  given: world('and')
    .list(furosemid20, metoprolol50)
    .prescriptions(furosemid20, metoprolol50)
    .fault({ kind: 'kj-code-5' }),
  steps: [openPatient(), changeTreatment(furosemid20, { dose: '2+0+0+0' }), sendList()],
  checks: [
    userToldOf('open-patient', 'kjernejournal'),
    viewShows('open-patient', [furosemid20, metoprolol50]),
    listInReseptformidler([furosemid20, metoprolol50]),
    dose(furosemid20, '2+0+0+0'),
    renewed(furosemid20, { code: '3' }),
    untouched(metoprolol50),
  ],
})
