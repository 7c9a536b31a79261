import * as expected from '../../src/judge/expectations/expect.js'
import { inDays, scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { atorvastatin40, levotyroksin50, metoprolol50 } from '../treatments.js'

const restOfCourse = treatment('trimetoprim300', 'Trimetoprim tab 300 mg', {
  dose: '0+0+0+1',
  area: 'Urinveisinfeksjon',
  use: '2',
  end: inDays(5),
  quantity: 5,
  reiterations: 0,
  prescription: { atDischarge: true },
})

export default scenario('discharge.short-course', {
  title: {
    nb: 'Pasienten skrives ut med fem dager igjen av en antibiotikakur',
    en: 'The patient is discharged with five days left of a course of antibiotics',
  },
  why: {
    nb: 'Kuren er begynt på sykehuset og skal gjøres ferdig hjemme. Står den uten siste dag, kan den bli stående på listen, og pasienten kan ta den for lenge eller få den på nytt.',
    en: 'The course was begun in hospital and is to be finished at home. Without its last day it may stay on the list, and the patient may take it too long, or get it again.',
  },
  roles: ['sykehus'],
  given: world('nesle').list(metoprolol50, atorvastatin40, levotyroksin50).prescriptions(metoprolol50, atorvastatin40),
  steps: [user.openPatient(), user.addTreatment(restOfCourse), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, atorvastatin40, levotyroksin50, restOfCourse]),
    expected.prescribed(restOfCourse),
    expected.courseEnds(restOfCourse),
    expected.dischargePrescription(restOfCourse),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
    expected.untouched(levotyroksin50),
  ],
})
