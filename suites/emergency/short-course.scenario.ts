import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { atorvastatin40, levotyroksin50, metoprolol50, oksazepam15, penicillin660 } from '../treatments.js'

export default scenario('emergency.short-course', {
  title: {
    nb: 'Legevakten setter pasienten på en penicillinkur',
    en: 'The out-of-hours doctor starts a course of penicillin',
  },
  why: {
    nb: 'Legevakten kjenner ikke pasienten. Den skal legge til kuren, med siste dag, og la alt det andre stå slik de som følger pasienten har satt det.',
    en: 'The out-of-hours doctor does not know the patient. The course is to be added, with its last day, and all else left as those who follow the patient have set it.',
  },
  roles: ['legevakt', 'kad'],
  given: world('oter')
    .list(metoprolol50, atorvastatin40, levotyroksin50, oksazepam15)
    .prescriptions(metoprolol50, levotyroksin50, oksazepam15)
    .prescribedBy('hegre', levotyroksin50)
    .prescribedBy('falk', atorvastatin40),
  steps: [user.openPatient(), user.addTreatment(penicillin660), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, atorvastatin40, levotyroksin50, oksazepam15, penicillin660]),
    expected.prescribed(penicillin660),
    expected.courseEnds(penicillin660),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
    expected.untouched(levotyroksin50),
    expected.untouched(oksazepam15),
  ],
})
