import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { amlodipin5, furosemid20, metoprolol50 } from '../treatments.js'

/** The same medicine once more, on a prescription that someone else wrote. */
const metoprololAgain = treatment('metoprololAgain', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})

export default scenario('first-list.clean-up', {
  title: { nb: 'Fastlegen rydder før den første listen', en: 'The GP tidies up before the first list' },
  why: {
    nb: 'To gyldige resepter på det samme kan gi dobbel dose, og en gammel resept kan hentes ut lenge etter at behandlingen er slutt. Listen skal ha hvert legemiddel én gang.',
    en: 'Two valid prescriptions for the same may give a double dose, and an old prescription can be dispensed long after the treatment is over. The list is to hold each medicine once.',
  },
  roles: ['fastlege'],
  given: world('fluesnapper')
    .prescriptions(metoprolol50, amlodipin5)
    .prescription(metoprololAgain, { issuedDaysAgo: 200 })
    .prescription(furosemid20, { issuedDaysAgo: 330 })
    .prescribedBy('falk', metoprololAgain),
  steps: [
    user.openPatient(),
    user.confirmInUse(metoprolol50),
    user.confirmInUse(amlodipin5),
    user.discontinueTreatment(metoprololAgain, { reason: 'D' }),
    user.recallPrescription(furosemid20, { reason: '5' }),
    user.sendList(),
  ],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([metoprolol50, amlodipin5], [], { orAlso: [metoprololAgain, furosemid20] }),
    expected.linked(metoprolol50),
    expected.linked(amlodipin5),
    expected.recalled(metoprololAgain, { code: '2' }),
    expected.recalled(furosemid20, { code: '5' }),
  ],
})
