import {
  addTreatment,
  as,
  changeTreatment,
  discontinuedByUser,
  discontinueTreatment,
  dose,
  listInReseptformidler,
  of,
  openPatient,
  prescribed,
  recalled,
  renewed,
  scenario,
  sendList,
  sentByDecision,
  untouched,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
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
      openPatient(),
      changeTreatment(metoprolol50, { dose: '1+0+0+1' }),
      discontinueTreatment(albylE75, { reason: 'A' }),
      addTreatment(apixaban5),
      sendList(),
    ),
    ...as('sykehjem', openPatient(), viewList()),
  ],
  checks: [
    ...of(
      'sykehus',
      listInReseptformidler(
        [metoprolol50, furosemid20, levotyroksin50, apixaban5],
        [{ treatment: albylE75, reason: 'A' }],
      ),
      dose(metoprolol50, '1+0+0+1'),
      renewed(metoprolol50, { code: '3' }),
      discontinuedByUser(albylE75),
      recalled(albylE75, { code: '2' }),
      prescribed(apixaban5),
      untouched(furosemid20),
      untouched(levotyroksin50),
    ),
    ...of('sykehjem', viewShows('view-list', [metoprolol50, furosemid20, levotyroksin50, apixaban5]), sentByDecision()),
  ],
})
