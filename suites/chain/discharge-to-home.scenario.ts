import {
  addTreatment,
  as,
  changeTreatment,
  discontinueTreatment,
  dose,
  listInReseptformidler,
  nothingSent,
  of,
  openPatient,
  pollTasksOf,
  prescribed,
  recalled,
  renewed,
  scenario,
  sendList,
  taskShown,
  timePasses,
  untouched,
  viewList,
  viewShows,
  viewShowsDose,
  world,
} from '../../src/scenario/language/language.js'
import { albylE75, apixaban5, atorvastatin40, furosemid20, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('chain.discharge-to-home', {
  title: {
    nb: 'Fra sykehuset til fastlegen og hjemmetjenesten',
    en: 'From the hospital to the GP and the home care',
  },
  why: {
    nb: 'Listen er felles for alle som behandler pasienten. Mister ett av leddene en endring, får pasienten hjemme den gamle behandlingen, og den neste som sender, gjør feilen varig.',
    en: 'The list is shared by all who treat the patient. If one link loses a change, the patient is treated the old way at home, and the next one to send makes the fault last.',
  },
  roles: ['sykehus', 'fastlege', 'hjemmetjeneste'],
  given: world('ullsokk')
    .list(metoprolol50, atorvastatin40, albylE75, levotyroksin50)
    .prescriptions(metoprolol50, atorvastatin40, albylE75)
    .prescribedBy('hegre', levotyroksin50)
    .unknownContentOn(atorvastatin40),
  steps: [
    ...as(
      'sykehus',
      openPatient(),
      changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
      discontinueTreatment(albylE75, { reason: 'A' }),
      addTreatment(apixaban5),
      sendList(),
    ),
    timePasses(20 * 60),
    ...as('fastlege', openPatient(), viewList(), addTreatment(furosemid20), sendList()),
    timePasses(3 * 60),
    ...as('hjemmetjeneste', pollTasksOf(['ullsokk']), openPatient(), viewList()),
  ],
  checks: [
    ...of(
      'sykehus',
      listInReseptformidler(
        [metoprolol50, atorvastatin40, levotyroksin50, apixaban5],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      dose(metoprolol50, '1+0+0+1'),
      renewed(metoprolol50, { code: '3' }),
      recalled(albylE75, { code: '2' }),
      prescribed(apixaban5),
      untouched(atorvastatin40),
      untouched(levotyroksin50),
    ),
    ...of(
      'fastlege',
      viewShows('view-list', [metoprolol50, atorvastatin40, levotyroksin50, apixaban5]),
      viewShowsDose('view-list', metoprolol50, '1+0+0+1'),
      listInReseptformidler(
        [metoprolol50, atorvastatin40, levotyroksin50, apixaban5, furosemid20],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      dose(metoprolol50, '1+0+0+1'),
      prescribed(furosemid20),
      untouched(atorvastatin40),
    ),
    ...of(
      'hjemmetjeneste',
      taskShown('patient-changed'),
      viewShows('view-list', [metoprolol50, atorvastatin40, levotyroksin50, apixaban5, furosemid20]),
      viewShowsDose('view-list', metoprolol50, '1+0+0+1'),
      nothingSent(),
    ),
  ],
})
