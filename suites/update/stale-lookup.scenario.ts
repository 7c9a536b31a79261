import {
  addOverTheCounter,
  addTreatment,
  listInReseptformidler,
  lookup,
  openPatient,
  prescribed,
  scenario,
  sendList,
  timePasses,
  tried,
  untouched,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.stale-lookup', {
  title: { nb: 'Legen sender fire timer etter oppslaget', en: 'The doctor sends four hours after the lookup' },
  why: {
    nb: 'På fire timer kan andre ha endret listen. Oppslaget må gjøres på nytt, og det legen hadde lagt til, skal ikke bli borte av den grunn.',
    en: 'In four hours others may have changed the list. The lookup must be made anew, and what the doctor had added must not get lost thereby.',
  },
  roles: prescribingRoles,
  given: world('havorn').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    openPatient(),
    addTreatment(apixaban5),
    timePasses(245),
    tried(sendList()),
    lookup(),
    viewList(),
    addOverTheCounter(paracetamol500),
    sendList(),
  ],
  checks: [
    listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    prescribed(apixaban5),
    untouched(metoprolol50),
    viewShows('view-list', [metoprolol50, apixaban5]),
  ],
})
