import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50, penicillin } from '../treatments.js'

export default scenario('first-list.not-a-doctor', {
  title: {
    nb: 'Tannlegen skriver en resept og forsøker å sende listen',
    en: 'The dentist issues a prescription and tries to send the list',
  },
  why: {
    nb: 'Listen er en legebeslutning over alt pasienten bruker. Tannlegen skal få forskrevet sitt, uten at det blir borte eller blir til en liste ingen lege har sett over.',
    en: 'The list is a doctor’s decision on all that the patient uses. The dentist is to prescribe their own, without it getting lost or becoming a list that no doctor has looked over.',
  },
  roles: ['legevakt', 'fastlege'],
  given: world('geitrams').signedInAs('kjottmeis').prescriptions(metoprolol50),
  steps: [user.openPatient(), user.prescribeOnly(penicillin), user.tried(user.sendList())],
  checks: [expected.keptOffList(penicillin), expected.untouched(metoprolol50)],
})
