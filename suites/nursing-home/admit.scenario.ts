import {
  closePatient,
  confirmInUse,
  discontinuedByUser,
  discontinueTreatment,
  linked,
  listInReseptformidler,
  openPatient,
  recalled,
  scenario,
  sendList,
  sentByDecision,
  untouched,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
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
    openPatient(),
    viewList(),
    confirmInUse(cetirizin10),
    discontinueTreatment(metoprolol50, { reason: 'P' }),
    sendList(),
    closePatient(),
  ],
  checks: [
    viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50, paracetamol500, cetirizin10]),
    sentByDecision(),
    listInReseptformidler(
      [furosemid20, levotyroksin50, paracetamol500, cetirizin10],
      [{ treatment: metoprolol50, reason: 'P' }],
    ),
    linked(cetirizin10),
    discontinuedByUser(metoprolol50),
    recalled(metoprolol50, { code: '2' }),
    untouched(furosemid20),
    untouched(levotyroksin50),
    untouched(paracetamol500),
  ],
})
