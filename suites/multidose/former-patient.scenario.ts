import * as expected from '../../src/judge/expectations/expect.js'
import { inDays, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50 } from '../treatments.js'

/** SYNTETISK Ekornapoteket. */
const pharmacy = '8900031'

export default scenario('multidose.former-patient', {
  title: { nb: 'Pasienten hadde multidose før', en: 'The patient used to have multidose' },
  why: {
    nb: 'Apotekets siste meldinger blir liggende. Vises de som om de gjelder, tror legen at noen pakker for pasienten, og ingen gjør det.',
    en: 'The pharmacy’s last messages stay behind. When they are shown as if they held, the doctor believes that someone packs for the patient, and no one does.',
  },
  roles: ['fastlege'],
  given: world('spettmeis')
    .list(furosemid20, levotyroksin50)
    .prescriptions(furosemid20, levotyroksin50)
    .where({
      questions: {
        messageId: '5b0f2c1e-6f3a-4d0e-9a51-2f7c6d1b0252',
        pharmacy,
        sentAt: inDays(-80),
        questions: [{ treatment: furosemid20.key, code: '4', text: 'Skal dosen økes?' }],
        beforeList: true,
      },
      packing: {
        messageId: '5b0f2c1e-6f3a-4d0e-9a51-2f7c6d1b0253',
        pharmacy,
        sentAt: inDays(-70),
        deliveries: [{ treatment: levotyroksin50.key, firstDose: inDays(-68), lastDose: inDays(-55) }],
      },
    }),
  steps: [user.openPatient(), user.changeTreatment(furosemid20, { dose: '2+0+0+0' }), user.sendList()],
  checks: [
    expected.viewShows('open-patient', [furosemid20, levotyroksin50]),
    expected.noMultidoseParties(),
    expected.listInReseptformidler([furosemid20, levotyroksin50]),
    expected.dose(furosemid20, '2+0+0+0'),
    expected.untouched(levotyroksin50),
  ],
  attest: [
    {
      key: 'HDIR-10',
      look: {
        nb: 'Når pasienten åpnes: vises det at pasienten ikke lenger har multidose, så ingen tror at apoteket pakker?',
        en: 'When the patient is opened: is it shown that the patient has multidose no longer, so that no one believes that the pharmacy packs?',
      },
    },
  ],
})
