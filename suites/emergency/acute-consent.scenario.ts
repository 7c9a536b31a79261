import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50, oksazepam15, warfarin25 } from '../treatments.js'

export default scenario('emergency.acute-consent', {
  title: {
    nb: 'Legevakten slår opp på en bevisstløs pasient',
    en: 'The out-of-hours doctor looks up an unconscious patient',
  },
  why: {
    nb: 'Pasienten kan ikke samtykke, og legen må vite om det finnes blodfortynnende eller beroligende legemidler. Oppslaget skal si at det gjelder akutt helsehjelp, så pasienten siden kan se hvorfor noen leste det som var sperret.',
    en: 'The patient cannot consent, and the doctor must know of blood thinners and sedatives. The lookup is to say that it is for emergency care, so that the patient can later see why someone read what was restricted.',
  },
  roles: ['legevakt'],
  given: world('piggsvin')
    .list(warfarin25, metoprolol50, oksazepam15)
    .prescriptions(warfarin25, metoprolol50, oksazepam15)
    .where({ kjernejournal: { needsConsent: true, restricted: [oksazepam15.key] } }),
  steps: [
    user.openPatient(),
    user.lookup({ consent: { kjernejournal: 'HPAKUTT', sperret: 'HPAKUTT' } }),
    user.closePatient(),
  ],
  checks: [
    expected.userToldOf('open-patient', 'kjernejournal'),
    expected.viewShows('lookup', [warfarin25, metoprolol50, oksazepam15]),
    expected.nothingSentWhileReading(),
  ],
})
