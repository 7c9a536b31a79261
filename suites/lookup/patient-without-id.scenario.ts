import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

/** A reference number: ten digits, the last one checking the others. */
const number = '4000000146'

export default scenario('lookup.patient-without-id', {
  title: { nb: 'Pasient uten nasjonal id', en: 'A patient without national id' },
  why: {
    nb: 'En turist eller en nyfødt har ikke fødselsnummer. Resepten finnes bare med referansenummeret, og det må følge med når legen slår opp.',
    en: 'A tourist or a newborn has no fødselsnummer. The prescription is found by its reference number alone, which must go along when the doctor looks up.',
  },
  roles: prescribingRoles,
  given: world('trekkfugl').prescription(metoprolol50, { referenceNumber: number, issuedDaysAgo: 4 }),
  steps: [user.openPatient(), user.lookup({ referenceNumbers: [number] }), user.refused(user.sendList())],
  checks: [expected.viewShows('lookup', [metoprolol50]), expected.nothingSent(), expected.userTold('send-list')],
})
