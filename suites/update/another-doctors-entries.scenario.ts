import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, levotyroksin50, metoprolol50, paracetamol500 } from '../treatments.js'

/** On blå resept, for a diagnosis. */
const salbutamol = treatment('salbutamol', 'Ventoline inh aerosol 0,1 mg/dose', {
  dose: '2 inhalasjoner ved behov, høyst 8 i døgnet',
  area: 'Astma',
  use: '3',
  prescription: {
    reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
  },
})
/** With the dose in fields too. */
const furosemid = treatment('furosemid', 'Furix tab 20 mg', {
  dose: '2 tabletter om morgenen annenhver dag',
  dosing: [{ doses: [{ amount: { value: 2, unit: 'tablett' }, timeOfDay: '1', everyDays: 2 }] }],
  area: 'Vann i kroppen',
})

export default scenario('update.another-doctors-entries', {
  title: {
    nb: 'Listen har oppføringer fra tre leger, og legen legger til en ny',
    en: 'The list holds entries of three doctors, and the doctor adds one',
  },
  why: {
    nb: 'Den som forskrev, kjenner grunnen til behandlingen. Byttes navnet, teksten eller datoen ut, spør neste lege feil person eller stoler på feil dato. Faller blå resept eller den faste planen bort, må pasienten betale selv eller tar for mye.',
    en: 'Whoever prescribed knows the reason for the treatment. If the name, the text or the date is replaced, the next doctor asks the wrong person or trusts the wrong date. If the reimbursement or the schedule falls out, the patient has to pay or takes too much.',
  },
  roles: prescribingRoles,
  given: world('gullris')
    .list(metoprolol50, apixaban5, levotyroksin50, salbutamol, furosemid)
    .prescriptions(metoprolol50, apixaban5, salbutamol, furosemid)
    .prescribedBy('hegre', levotyroksin50)
    .prescribedBy('trane', apixaban5, salbutamol)
    .unknownContentOn(apixaban5, levotyroksin50),
  steps: [user.openPatient(), user.addTreatment(paracetamol500), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, levotyroksin50, salbutamol, furosemid, paracetamol500]),
    expected.prescribed(paracetamol500),
    expected.untouched(metoprolol50),
    expected.untouched(apixaban5),
    expected.untouched(levotyroksin50),
    expected.untouched(salbutamol),
    expected.untouched(furosemid),
  ],
})
