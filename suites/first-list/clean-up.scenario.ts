import {
  confirmInUse,
  discontinueTreatment,
  firstVersion,
  linked,
  listInReseptformidler,
  openPatient,
  recalled,
  recallPrescription,
  scenario,
  sendList,
  treatment,
  world,
} from '../../src/scenario/language/language.js'
import { amlodipin5, furosemid20, metoprolol50 } from '../treatments.js'

/** The same medicine once more, on a prescription that somebody else wrote. */
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
    openPatient(),
    confirmInUse(metoprolol50),
    confirmInUse(amlodipin5),
    discontinueTreatment(metoprololAgain, { reason: 'D' }),
    recallPrescription(furosemid20, { reason: '5' }),
    sendList(),
  ],
  checks: [
    firstVersion(),
    listInReseptformidler([metoprolol50, amlodipin5], [], { orAlso: [metoprololAgain, furosemid20] }),
    linked(metoprolol50),
    linked(amlodipin5),
    recalled(metoprololAgain, { code: '2' }),
    recalled(furosemid20, { code: '5' }),
  ],
})
