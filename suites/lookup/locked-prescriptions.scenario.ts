import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { cetirizin10, metoprolol50 } from '../treatments.js'

/** A reference number: ten digits, the last one checking the others. */
const number = '4000000200'

export default scenario('lookup.locked-prescriptions', {
  title: { nb: 'Låste resepter og referansenummer', en: 'Locked prescriptions and reference numbers' },
  why: {
    nb: 'Pasienten kan låse en resept og velge hvem som får nummeret. Legen som får det, må se legemidlet, og det skal likevel ikke stå på listen som alle ser.',
    en: 'The patient may lock a prescription and choose who gets its number. The doctor who gets it must see the medicine, and still it is not to stand on the list that everybody sees.',
  },
  roles: prescribingRoles,
  given: world('augustepletre')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .prescription(cetirizin10, { locked: true, referenceNumber: number, issuedDaysAgo: 20 }),
  steps: [user.openPatient(), user.lookup({ referenceNumbers: [number] }), user.sendList()],
  checks: [
    expected.userToldOf('open-patient', 'locked'),
    expected.viewShows('open-patient', [metoprolol50], { without: [cetirizin10] }),
    expected.viewShows('lookup', [metoprolol50, cetirizin10]),
    expected.listInReseptformidler([metoprolol50]),
    expected.untouched(metoprolol50),
    expected.untouched(cetirizin10),
  ],
})
