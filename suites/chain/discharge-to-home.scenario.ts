import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { as, of, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
      user.openPatient(),
      user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
      user.discontinueTreatment(albylE75, { reason: 'A' }),
      user.addTreatment(apixaban5),
      user.sendList(),
    ),
    elsewhere.timePasses(20 * 60),
    ...as('fastlege', user.openPatient(), user.viewList(), user.addTreatment(furosemid20), user.sendList()),
    elsewhere.timePasses(3 * 60),
    ...as('hjemmetjeneste', user.pollTasksOf(['ullsokk']), user.openPatient(), user.viewList()),
  ],
  checks: [
    ...of(
      'sykehus',
      expected.listInReseptformidler(
        [metoprolol50, atorvastatin40, levotyroksin50, apixaban5],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      expected.dose(metoprolol50, '1+0+0+1'),
      expected.renewed(metoprolol50, { code: '3' }),
      expected.recalled(albylE75, { code: '2' }),
      expected.prescribed(apixaban5),
      expected.untouched(atorvastatin40),
      expected.untouched(levotyroksin50),
    ),
    ...of(
      'fastlege',
      expected.viewShows('view-list', [metoprolol50, atorvastatin40, levotyroksin50, apixaban5]),
      expected.viewShowsDose('view-list', metoprolol50, '1+0+0+1'),
      expected.listInReseptformidler(
        [metoprolol50, atorvastatin40, levotyroksin50, apixaban5, furosemid20],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      expected.dose(metoprolol50, '1+0+0+1'),
      expected.prescribed(furosemid20),
      expected.untouched(atorvastatin40),
    ),
    ...of(
      'hjemmetjeneste',
      expected.taskShown('patient-changed'),
      expected.viewShows('view-list', [metoprolol50, atorvastatin40, levotyroksin50, apixaban5, furosemid20]),
      expected.viewShowsDose('view-list', metoprolol50, '1+0+0+1'),
      expected.nothingSent(),
    ),
  ],
})
