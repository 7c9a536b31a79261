import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, metoprolol50, warfarin25 } from '../treatments.js'

export default scenario('emergency.stop-dangerous', {
  title: {
    nb: 'Legevakten stanser et farlig legemiddel som en annen lege har skrevet ut',
    en: 'The out-of-hours doctor stops a dangerous medicine that another doctor has prescribed',
  },
  why: {
    nb: 'Pasienten blør og bruker to blodfortynnende legemidler. Blir det ene bare borte fra listen, eller kan det fortsatt hentes på apoteket, er faren der fremdeles, og ingen ser hvorfor det ble stanset.',
    en: 'The patient is bleeding and takes two blood thinners. If one only disappears from the list, or can still be had at the pharmacy, the danger remains, and no one sees why it was stopped.',
  },
  roles: ['legevakt', 'kad'],
  given: world('reinsdyr')
    .list(warfarin25, albylE75, metoprolol50)
    .prescriptions(warfarin25, albylE75, metoprolol50)
    .prescribedBy('hegre', albylE75),
  steps: [
    user.openPatient(),
    user.discontinueTreatment(albylE75, { reason: 'I', note: 'Blødning. Bruker også Marevan.' }),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([warfarin25, metoprolol50], [{ treatment: albylE75, reason: 'I' }]),
    expected.discontinuedByUser(albylE75),
    expected.recalled(albylE75, { code: '2' }),
    expected.untouched(warfarin25),
    expected.untouched(metoprolol50),
  ],
})
