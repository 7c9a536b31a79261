import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, furosemid20, levotyroksin50 } from '../treatments.js'

export default scenario('multidose.other-doctor-sends', {
  title: {
    nb: 'En annen enn den multidoseansvarlige legen endrer listen',
    en: 'Another than the doctor responsible for multidose changes the list',
  },
  why: {
    nb: 'Alle leger kan endre listen, også for den som har multidose. Ansvaret for multidosen følger ikke med: blir den registrerte legen borte fra listen, vet ikke apoteket hvem det skal spørre.',
    en: 'Every doctor may change the list, also of who has multidose. The responsibility for the multidose does not follow: when the registered doctor falls out of the list, the pharmacy does not know whom to ask.',
  },
  roles: ['legevakt', 'avtalespesialist', 'sykehus'],
  given: world('spove')
    .list(albylE75, furosemid20, levotyroksin50)
    .prescriptions(albylE75, furosemid20, levotyroksin50)
    .multidoseBy({ doctor: 'ugle', pharmacy: 'ekornapoteket' }),
  steps: [user.openPatient(), user.discontinueTreatment(albylE75, { reason: 'L' }), user.sendList()],
  checks: [
    expected.listInReseptformidler([furosemid20, levotyroksin50], [{ treatment: albylE75, reason: 'L' }]),
    expected.recalled(albylE75, { code: '2' }),
    expected.relatedParties('M', 'A'),
    expected.multidoseUnchanged(),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
  ],
})
