import * as expected from '../../src/judge/expectations/expect.js'
import { as, of, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, apixaban5, furosemid20, levotyroksin50, metoprolol50 } from '../treatments.js'

export default scenario('discharge.death-or-transfer', {
  title: {
    nb: 'Pasienten flyttes fra sykehuset til sykehjem',
    en: 'The patient moves from the hospital to a nursing home',
  },
  why: {
    nb: 'Sykehjemmet gir medisin samme kveld. Er listen ikke sendt før flyttingen, eller viser sykehjemmets EPJ noe annet enn det sykehuset sendte, får pasienten det som gjaldt før oppholdet.',
    en: "The nursing home gives medicines the same evening. If the list was not sent before the move, or the nursing home's EPJ shows something else than the hospital sent, the patient gets what held before the stay.",
  },
  roles: ['sykehus', 'sykehjem'],
  given: world('osp')
    .list(metoprolol50, furosemid20, albylE75, levotyroksin50)
    .prescriptions(metoprolol50, furosemid20, albylE75)
    .prescribedBy('hegre', furosemid20)
    .unknownContentOn(levotyroksin50),
  steps: [
    ...as(
      'sykehus',
      user.openPatient(),
      user.changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
      user.discontinueTreatment(albylE75, { reason: 'A' }),
      user.addTreatment(apixaban5),
      user.sendList(),
    ),
    ...as('sykehjem', user.openPatient(), user.viewList()),
  ],
  checks: [
    ...of(
      'sykehus',
      expected.listInReseptformidler(
        [metoprolol50, furosemid20, levotyroksin50, apixaban5],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      expected.dose(metoprolol50, '1+0+0+1'),
      expected.renewed(metoprolol50, { code: '3' }),
      expected.discontinuedByUser(albylE75),
      expected.recalled(albylE75, { code: '2' }),
      expected.prescribed(apixaban5),
      expected.untouched(furosemid20),
      expected.untouched(levotyroksin50),
    ),
    ...of(
      'sykehjem',
      expected.viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50, apixaban5]),
      expected.nothingSentWhileReading(),
    ),
  ],
})
