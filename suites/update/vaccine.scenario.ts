import * as expected from '../../src/judge/expectations/expect.js'
import { localTreatment, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metformin500 } from '../treatments.js'

const vaccine = localTreatment(
  'vaksine',
  {
    name: 'SYNTETISK influensavaksine inj 0,5 ml',
    level: 'lokal',
    form: { code: '426', display: 'Injeksjonsvæske, suspensjon' },
    prescriptionGroup: 'C',
  },
  'dose',
  { dose: '1 dose', area: 'Vaksinasjon mot influensa', use: '4', quantity: 1, reiterations: 0 },
)

export default scenario('update.vaccine', {
  title: { nb: 'Vaksine på resept', en: 'A vaccine on prescription' },
  why: {
    nb: 'Vaksiner gis én gang og føres i vaksinasjonsregisteret. På legemiddellisten ser de ut som noe pasienten bruker til daglig.',
    en: 'Vaccines are given once and are recorded in the register of vaccinations. On the medication list they look like something that the patient uses daily.',
  },
  roles: prescribingRoles,
  given: world('lupin').list(amlodipin5, metformin500).prescriptions(amlodipin5, metformin500),
  steps: [
    user.openPatient(),
    user.addTreatment(vaccine),
    user.changeTreatment(amlodipin5, { dose: '2+0+0+0' }),
    user.sendList(),
  ],
  checks: [
    expected.keptOffList(vaccine),
    expected.listInReseptformidler([amlodipin5, metformin500]),
    expected.dose(amlodipin5, '2+0+0+0'),
  ],
})
