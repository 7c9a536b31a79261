import * as expected from '../../src/judge/expectations/expect.js'
import { pharmacy, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.under-dispensing', {
  title: {
    nb: 'Legen seponerer et legemiddel som apoteket har under ekspedering',
    en: 'The doctor discontinues a medicine that the pharmacy is dispensing',
  },
  why: {
    nb: 'Apoteket er i gang, og tilbakekallingen venter til det er ferdig. Legen må se at den er på vei, ellers blir den sendt én gang til eller glemt, og pasienten kan få utlevert det som er stanset.',
    en: 'The pharmacy is at work, and the recall waits until it is done. The doctor must see that it is on its way, else it is sent once more or forgotten, and the patient may be given what was stopped.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('heilo')
    .list(metoprolol50, levotyroksin50)
    .prescriptions(levotyroksin50)
    .prescription(metoprolol50, { status: 'U', dispenser: pharmacy('ekornapoteket').herId }),
  steps: [
    user.openPatient(),
    user.viewList(),
    user.discontinueTreatment(metoprolol50, { reason: 'L' }),
    user.tried(user.sendList()),
    user.lookup(),
    user.viewList(),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([levotyroksin50, paracetamol500], [{ treatment: metoprolol50, reason: 'L' }]),
    expected.discontinuedByUser(metoprolol50),
    expected.recalled(metoprolol50, { code: '2' }),
    expected.recallShown(metoprolol50),
    expected.untouched(levotyroksin50),
  ],
})
