import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { metoprolol50 } from '../treatments.js'

export default scenario('first-list.signing', {
  title: {
    nb: 'Legen får vite at det å sende listen er å signere',
    en: 'The doctor learns that sending the list is an act of signing',
  },
  why: {
    nb: 'Den som signerer, står inne for hele listen overfor alle som behandler pasienten. Det må legen vite før det skjer, ikke etterpå.',
    en: 'Whoever signs vouches for the whole list before all who treat the patient. The doctor must know so before it happens, not after.',
  },
  roles: ['fastlege'],
  given: world('gaupe').prescriptions(metoprolol50),
  steps: [user.openPatient(), user.confirmInUse(metoprolol50), user.viewList(), user.sendList()],
  checks: [expected.firstVersion(), expected.linked(metoprolol50), expected.userToldOf('send-list', 'signing')],
  attest: [
    {
      key: 'SFM-IG-16',
      look: {
        nb: 'Før listen sendes: sier EPJ-en at det å sende den er å signere?',
        en: 'Before the list is sent: does the EPJ say that sending it is signing it?',
      },
    },
  ],
})
