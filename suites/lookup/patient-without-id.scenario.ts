import {
  lookup,
  nothingSent,
  openPatient,
  refused,
  scenario,
  sendList,
  userTold,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
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
  steps: [openPatient(), lookup({ referenceNumbers: [number] }), refused(sendList())],
  checks: [viewShows('lookup', [metoprolol50]), nothingSent(), userTold('send-list')],
})
