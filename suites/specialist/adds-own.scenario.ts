import {
  addTreatment,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { atorvastatin40, furosemid20, levotyroksin50, metoprolol50, paracetamol500, ramipril5 } from '../treatments.js'

export default scenario('specialist.adds-own', {
  title: {
    nb: 'Avtalespesialisten legger sin behandling til listen',
    en: 'The specialist adds their own treatment to the list',
  },
  why: {
    nb: 'Hjertespesialisten starter ett legemiddel. Alt det fastlegen og andre har satt pasienten på, skal stå urørt ved siden av.',
    en: 'The heart specialist starts one medicine. All that the GP and others have put the patient on shall stand beside it, untouched.',
  },
  roles: ['avtalespesialist'],
  given: world('nordlys')
    .list(metoprolol50, atorvastatin40, levotyroksin50, furosemid20, paracetamol500)
    .prescriptions(metoprolol50, atorvastatin40, levotyroksin50, furosemid20)
    .prescribedBy('hegre', levotyroksin50)
    .prescribedBy('falk', furosemid20)
    .unknownContentOn(levotyroksin50),
  steps: [openPatient(), addTreatment(ramipril5), sendList()],
  checks: [
    listInReseptformidler([metoprolol50, atorvastatin40, levotyroksin50, furosemid20, paracetamol500, ramipril5]),
    prescribed(ramipril5),
    untouched(metoprolol50),
    untouched(atorvastatin40),
    untouched(levotyroksin50),
    untouched(furosemid20),
    untouched(paracetamol500),
  ],
})
