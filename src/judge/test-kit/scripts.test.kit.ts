/** The scripts that the judge's tests play, small enough to have in mind. */
import * as language from '../../scenario/language/language.js'
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
    language.openPatient(),
    language.changeTreatment(metoprolol, { dose: '1+0+0+1' }),
    language.discontinueTreatment(albyl, { reason: 'A' }),
    language.addTreatment(apixaban),
    language.sendList(),
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
  steps: [language.openPatient(), language.sendList()],
  checks: [expected.listInReseptformidler([metoprolol, atorvastatin, levaxin], [], { orAlso: [cetirizin] })],
})

/** A first list: one confirmed, one bought without prescription. */
export const firstList = language.scenario('test.first-list', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('ekorn').prescriptions(metoprolol),
  steps: [
    language.openPatient(),
    language.confirmInUse(metoprolol),
    language.addOverTheCounter(pinex),
    language.sendList(),
  ],
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
  steps: [language.openPatient(), language.refused(language.sendList())],
  checks: [expected.nothingSent(), expected.userTold('send-list')],
})

/** The services fail at the send: the EPJ gets there all the same, or tells the user. */
export const dropped = language.scenario('test.dropped', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('bekk').list(metoprolol).prescriptions(metoprolol),
  steps: [language.openPatient(), language.tried(language.sendList())],
  checks: [expected.userTold('send-list')],
})

export const multidose = language.scenario('test.multidose', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('fjellrype').list(metoprolol, levaxin).prescriptions(metoprolol, levaxin),
  steps: [
    language.openPatient(),
    language.registerMultidose(),
    language.pharmacyRegisters('ekornapoteket'),
    language.lookup(),
    language.sendList(),
  ],
  checks: [expected.multidoseDoctor(), expected.relatedParties('M', 'A')],
})
