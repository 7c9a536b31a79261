import {
  addTreatment,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, levotyroksin50, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.another-doctors-entries', {
  title: {
    nb: 'Listen har oppføringer fra tre leger, og legen legger til en ny',
    en: 'The list holds entries of three doctors, and the doctor adds one',
  },
  why: {
    nb: 'Den som forskrev, kjenner grunnen til behandlingen. Byttes navnet, teksten eller datoen ut, spør neste lege feil person eller stoler på feil dato.',
    en: 'Whoever prescribed knows the reason for the treatment. If the name, the text or the date is replaced, the next doctor asks the wrong person or trusts the wrong date.',
  },
  roles: prescribingRoles,
  given: world('gullris')
    .list(metoprolol50, apixaban5, levotyroksin50)
    .prescriptions(metoprolol50, apixaban5)
    .prescribedBy('hegre', levotyroksin50)
    .prescribedBy('trane', apixaban5)
    .unknownContentOn(apixaban5, levotyroksin50),
  steps: [openPatient(), addTreatment(paracetamol500), sendList()],
  checks: [
    listInReseptformidler([metoprolol50, apixaban5, levotyroksin50, paracetamol500]),
    prescribed(paracetamol500),
    untouched(metoprolol50),
    untouched(apixaban5),
    untouched(levotyroksin50),
  ],
})
