import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50, penicillin } from '../treatments.js'

/** A reference number from an earlier visit: ten digits, the last one checking the others. */
const number = '4000000146'

export default scenario('update.no-national-id', {
  title: {
    nb: 'Resept til pasient uten fødselsnummer og D-nummer',
    en: 'Prescription for a patient without national identity number',
  },
  why: {
    nb: 'En turist eller en papirløs pasient trenger legemidler som andre, men kan ikke ha en legemiddelliste. Resepten finnes igjen bare med referansenummeret.',
    en: 'A tourist or an undocumented patient needs medicines like others, but can have no medication list. The prescription is found by its reference number alone.',
  },
  roles: ['legevakt', 'sykehus'],
  given: world('sildemaake').prescription(metoprolol50, { referenceNumber: number, issuedDaysAgo: 4 }),
  steps: [
    user.openPatient(),
    user.lookup({ referenceNumbers: [number] }),
    user.prescribeOnly(penicillin),
    user.refused(user.sendList()),
  ],
  checks: [
    expected.keptOffList(penicillin),
    expected.referenceNumberShown(penicillin),
    expected.noListSent(),
    expected.userTold('send-list'),
  ],
})
