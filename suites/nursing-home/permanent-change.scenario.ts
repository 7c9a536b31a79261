import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metoprolol50, oksazepam15 } from '../treatments.js'

export default scenario('nursing-home.permanent-change', {
  title: {
    nb: 'Sykehjemslegen endrer en fast behandling',
    en: 'The nursing home doctor changes a lasting treatment',
  },
  why: {
    nb: 'Fastlegen, sykehuset og legevakten går ut fra listen også når pasienten bor på sykehjem. Står endringen bare i sykehjemmets journal, får pasienten feil dose neste gang andre behandler.',
    en: "The GP, the hospital and the out-of-hours service go by the list also when the patient lives at a nursing home. If the change stands in the nursing home's record only, the patient gets the wrong dose the next time others treat them.",
  },
  roles: ['sykehjem'],
  given: world('nyperose')
    .list(furosemid20, metoprolol50, levotyroksin50, oksazepam15)
    .prescriptions(metoprolol50, oksazepam15)
    .prescribedBy('hegre', metoprolol50),
  steps: [
    user.openPatient(),
    user.changeTreatment(furosemid20, { dose: '1+1+0+0' }),
    user.discontinueTreatment(oksazepam15, { reason: 'L', note: 'Falt om natten' }),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler(
      [furosemid20, metoprolol50, levotyroksin50],
      [{ treatment: oksazepam15, reason: 'L' }],
    ),
    expected.dose(furosemid20, '1+1+0+0'),
    expected.discontinuedByUser(oksazepam15),
    expected.recalled(oksazepam15, { code: '2' }),
    expected.untouched(metoprolol50),
    expected.untouched(levotyroksin50),
  ],
})
