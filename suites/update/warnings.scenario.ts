import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { albylE75, levotyroksin50, warfarin25 } from '../treatments.js'

export default scenario('update.warnings', {
  title: {
    nb: 'Legen er i ferd med å ordinere noe som ikke går sammen med det pasienten bruker',
    en: 'The doctor is about to order what does not go with what the patient uses',
  },
  why: {
    nb: 'SFM kontrollerer verken interaksjoner, dobbeltforskrivning eller legemiddelreaksjoner. Sier ikke EPJ-en fra, gjør ingen det, og pasienten kan blø.',
    en: 'SFM checks neither interactions, double medication nor adverse reactions. When the EPJ does not warn, no one does, and the patient may bleed.',
  },
  roles: prescribingRoles,
  given: world('rips').list(warfarin25, levotyroksin50).prescriptions(warfarin25, levotyroksin50),
  steps: [user.openPatient(), user.tried(user.addTreatment(albylE75))],
  checks: [
    expected.viewShows('open-patient', [warfarin25, levotyroksin50], { without: [albylE75] }),
    expected.nothingSent(),
  ],
  attest: [
    {
      key: 'SFM-V10',
      look: {
        nb: 'Når du er i ferd med å ordinere Albyl-E til en pasient som bruker Marevan: varsler EPJ-en om interaksjonen?',
        en: 'When you are about to order Albyl-E for a patient who uses Marevan: does the EPJ warn of the interaction?',
      },
    },
  ],
})
