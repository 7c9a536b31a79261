import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50, paracetamol500, vitaminD20 } from '../treatments.js'

export default scenario('first-list.over-the-counter', {
  title: {
    nb: 'Den første listen har det pasienten kjøper uten resept',
    en: 'The first list holds what the patient buys without prescription',
  },
  why: {
    nb: 'Det pasienten kjøper selv, virker sammen med resten og må stå på listen. Det skal ikke bli til resepter som ingen har bedt om.',
    en: 'What the patient buys works together with the rest and must be on the list. It must not become prescriptions that no one asked for.',
  },
  roles: ['fastlege'],
  given: world('foss').prescriptions(metoprolol50),
  steps: [
    user.openPatient(),
    user.confirmInUse(metoprolol50),
    user.addOverTheCounter(paracetamol500),
    user.addOverTheCounter(vitaminD20),
    user.sendList(),
  ],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([metoprolol50, paracetamol500, vitaminD20]),
    expected.linked(metoprolol50),
    expected.withoutPrescription(paracetamol500),
    expected.withoutPrescription(vitaminD20),
  ],
})
