import {
  addTreatment,
  courseEnds,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50, penicillinTenDays } from '../treatments.js'

export default scenario('update.course-with-end', {
  title: { nb: 'Legen starter en kur på ti dager', en: 'The doctor starts a ten-day course' },
  why: {
    nb: 'En kur uten sluttdato blir stående på listen, og noen fornyer den. En kur som stanses med det samme, får pasienten ikke.',
    en: 'A course without an end date stays on the list, and somebody renews it. A course that is stopped at once is not given.',
  },
  roles: prescribingRoles,
  given: world('grevling').list(metoprolol50).prescriptions(metoprolol50),
  steps: [openPatient(), addTreatment(penicillinTenDays), sendList()],
  checks: [
    listInReseptformidler([metoprolol50, penicillinTenDays]),
    prescribed(penicillinTenDays),
    courseEnds(penicillinTenDays),
    untouched(metoprolol50),
  ],
})
