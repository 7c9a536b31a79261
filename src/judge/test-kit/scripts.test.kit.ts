import * as elsewhere from '../../scenario/language/elsewhere.js'
/** The scripts that the judge's tests play, small enough to have in mind. */
import * as language from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import * as expected from '../expectations/expect.js'
import { albyl, apixaban, atorvastatin, cetirizin, levaxin, metoprolol, pinex } from './treatments.test.kit.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }

/** The hospital changes one, discontinues one, adds one, and leaves the rest. */
export const discharge = language.scenario('test.discharge', {
  title: text,
  why: text,
  roles: ['sykehus'],
  given: language
    .world('granskog')
    .list(metoprolol, atorvastatin, albyl, levaxin)
    .prescriptions(metoprolol, atorvastatin, albyl, cetirizin)
    .prescribedBy('hegre', levaxin),
  steps: [
    user.openPatient(),
    user.changeTreatment(metoprolol, { dose: '1+0+0+1' }),
    user.discontinueTreatment(albyl, { reason: 'A' }),
    user.addTreatment(apixaban),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol, atorvastatin, levaxin, apixaban], [{ treatment: albyl, reason: 'A' }], {
      orAlso: [cetirizin],
    }),
    expected.dose(metoprolol, '1+0+0+1'),
    expected.renewed(metoprolol, { code: '3' }),
    expected.recalled(albyl, { code: '2' }),
    expected.prescribed(apixaban),
    expected.untouched(atorvastatin),
  ],
})

/** The user opens the patient and sends, with nothing changed. */
export const unchanged = language.scenario('test.unchanged', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language
    .world('granskog')
    .list(metoprolol, atorvastatin, levaxin)
    .prescriptions(metoprolol, atorvastatin, cetirizin),
  steps: [user.openPatient(), user.sendList()],
  checks: [expected.listInReseptformidler([metoprolol, atorvastatin, levaxin], [], { orAlso: [cetirizin] })],
})

/** A first list: one confirmed, one bought without prescription. */
export const firstList = language.scenario('test.first-list', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('ekorn').prescriptions(metoprolol),
  steps: [user.openPatient(), user.confirmInUse(metoprolol), user.addOverTheCounter(pinex), user.sendList()],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([metoprolol, pinex]),
    expected.linked(metoprolol),
    expected.withoutPrescription(pinex),
  ],
})

/** Reseptformidleren is down: the user tries to send, and is stopped. */
export const down = language.scenario('test.down', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('bekk').list(metoprolol).prescriptions(metoprolol).fault({ kind: 'reseptformidler-down' }),
  steps: [user.openPatient(), user.refused(user.sendList())],
  checks: [expected.nothingSent(), expected.userTold('send-list')],
})

/** The services fail at the send: the EPJ gets there all the same, or tells the user. */
export const dropped = language.scenario('test.dropped', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('bekk').list(metoprolol).prescriptions(metoprolol),
  steps: [user.openPatient(), user.tried(user.sendList())],
  checks: [expected.userTold('send-list')],
})

export const multidose = language.scenario('test.multidose', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('fjellrype').list(metoprolol, levaxin).prescriptions(metoprolol, levaxin),
  steps: [
    user.openPatient(),
    user.registerMultidose(),
    elsewhere.pharmacyRegisters('ekornapoteket'),
    user.lookup(),
    user.sendList(),
  ],
  checks: [expected.multidoseDoctor(), expected.relatedParties('M', 'A')],
})
