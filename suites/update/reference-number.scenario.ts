import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

const furosemid = treatment('furosemid', 'Furix tab 20 mg', {
  dose: '1+0+0+0',
  area: 'Vann i kroppen',
  prescription: { wantsReferenceNumber: true },
})

export default scenario('update.reference-number', {
  title: { nb: 'Pasienten ber om referansenummer', en: 'The patient asks for a reference number' },
  why: {
    nb: 'En pasient som vil la andre hente, eller som ikke vil vise legitimasjon, trenger nummeret. Ser ikke legen det, får ikke pasienten det med seg.',
    en: 'A patient who lets someone else fetch, or who does not want to show identification, needs the number. If the doctor does not see it, the patient does not get it.',
  },
  roles: prescribingRoles,
  given: world('linnea').list(metoprolol50).prescriptions(metoprolol50),
  steps: [user.openPatient(), user.addTreatment(furosemid), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, furosemid]),
    expected.prescribed(furosemid),
    expected.referenceNumberShown(furosemid),
    expected.untouched(metoprolol50),
  ],
})
