import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { levotyroksin50, metoprolol50 } from '../treatments.js'

const lockedSertralin = treatment('sertralin', 'Zoloft tab 50 mg', {
  dose: '1+0+0+0',
  area: 'Depresjon',
  prescription: { locked: true },
})

export default scenario('update.locked-prescription', {
  title: {
    nb: 'Låst resept skrives samtidig som listen endres',
    en: 'A locked prescription is written while the list is changed',
  },
  why: {
    nb: 'Pasienten har rett til å få en resept låst. Kommer den på listen, kan alle som leser listen, se det pasienten ville holde for seg selv. Uten referansenummeret finner ikke apoteket resepten.',
    en: 'The patient has a right to have a prescription locked. On the list, everybody who reads it sees what the patient wanted kept private. Without the reference number the pharmacy does not find it.',
  },
  roles: prescribingRoles,
  given: world('laks').list(metoprolol50, levotyroksin50).prescriptions(metoprolol50, levotyroksin50),
  steps: [
    user.openPatient(),
    user.addTreatment(lockedSertralin),
    user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, levotyroksin50]),
    expected.dose(metoprolol50, '1+0+0+1'),
    expected.keptOffList(lockedSertralin),
    expected.referenceNumberShown(lockedSertralin),
    expected.untouched(levotyroksin50),
  ],
})
