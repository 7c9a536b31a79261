import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { atorvastatin40, cetirizin10, metoprolol50, penicillin } from '../treatments.js'

export default scenario('update.prescribe-only', {
  title: {
    nb: 'Legen skriver en resept uten å sende listen',
    en: 'The doctor issues a prescription without sending the list',
  },
  why: {
    nb: 'Resepten skal komme fram, og listen skal være den andre leger sist sendte. Faller en gyldig resept ut av meldingen, er den ute av syne mens apoteket fortsatt kan utlevere på den.',
    en: 'The prescription is to arrive, and the list is to stay the one that was sent last. A valid prescription that falls out of the message is out of sight while the pharmacy can still dispense from it.',
  },
  roles: prescribingRoles,
  given: world('hjort').list(metoprolol50, atorvastatin40).prescriptions(metoprolol50, atorvastatin40, cetirizin10),
  steps: [user.openPatient(), user.prescribeOnly(penicillin)],
  checks: [
    expected.keptOffList(penicillin),
    expected.noListSent(),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
    expected.untouched(cetirizin10),
  ],
})
