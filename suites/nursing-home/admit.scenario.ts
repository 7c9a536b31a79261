import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { cetirizin10, furosemid20, levotyroksin50, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('nursing-home.admit', {
  title: {
    nb: 'Sykehjemslegen samstemmer listen ved innskriving',
    en: 'The nursing home doctor reconciles the list at admission',
  },
  why: {
    nb: 'Legen ser alt som står i de nasjonale tjenestene, sammenholder det med hva pasienten faktisk tar, og bestemmer. Ingenting må falle ut, og ingenting må sendes før legen har bestemt seg.',
    en: 'The doctor sees all that the national services hold, holds it against what the patient really takes, and decides. Nothing must fall out, and nothing must be sent before the doctor has decided.',
  },
  roles: ['sykehjem'],
  given: world('ravn')
    .list(metoprolol50, furosemid20, levotyroksin50, paracetamol500)
    .prescriptions(metoprolol50, furosemid20, levotyroksin50, cetirizin10)
    .prescribedBy('hegre', furosemid20, cetirizin10)
    .unknownContentOn(levotyroksin50),
  steps: [
    user.openPatient(),
    user.viewList(),
    user.confirmInUse(cetirizin10),
    user.discontinueTreatment(metoprolol50, { reason: 'P' }),
    user.sendList(),
    user.closePatient(),
  ],
  checks: [
    expected.viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50, paracetamol500, cetirizin10]),
    expected.nothingSentWhileReading(),
    expected.listInReseptformidler(
      [furosemid20, levotyroksin50, paracetamol500, cetirizin10],
      [{ treatment: metoprolol50, reason: 'P' }],
    ),
    expected.linked(cetirizin10),
    expected.discontinuedByUser(metoprolol50),
    expected.recalled(metoprolol50, { code: '2' }),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
    expected.untouched(paracetamol500),
  ],
})
