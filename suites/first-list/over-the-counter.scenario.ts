import {
  addOverTheCounter,
  confirmInUse,
  firstVersion,
  linked,
  listInReseptformidler,
  openPatient,
  scenario,
  sendList,
  withoutPrescription,
  world,
} from '../../src/scenario/language/language.js'
import { metoprolol50, paracetamol500, vitaminD20 } from '../treatments.js'

export default scenario('first-list.over-the-counter', {
  title: {
    nb: 'Den første listen har det pasienten kjøper uten resept',
    en: 'The first list holds what the patient buys without prescription',
  },
  why: {
    nb: 'Det pasienten kjøper selv, virker sammen med resten og må stå på listen. Det skal ikke bli til resepter som ingen har bedt om.',
    en: 'What the patient buys works together with the rest and must be on the list. It must not become prescriptions that nobody asked for.',
  },
  roles: ['fastlege'],
  given: world('foss').prescriptions(metoprolol50),
  steps: [
    openPatient(),
    confirmInUse(metoprolol50),
    addOverTheCounter(paracetamol500),
    addOverTheCounter(vitaminD20),
    sendList(),
  ],
  checks: [
    firstVersion(),
    listInReseptformidler([metoprolol50, paracetamol500, vitaminD20]),
    linked(metoprolol50),
    withoutPrescription(paracetamol500),
    withoutPrescription(vitaminD20),
  ],
})
