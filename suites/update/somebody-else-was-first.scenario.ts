import {
  addOverTheCounter,
  adds,
  addTreatment,
  anotherDoctorSends,
  listInReseptformidler,
  lookup,
  openPatient,
  prescribed,
  scenario,
  seenBeforeSend,
  sendList,
  tried,
  untouched,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500, prednisolon5 } from '../treatments.js'

export default scenario('update.somebody-else-was-first', {
  title: {
    nb: 'En annen lege sender listen mens legen arbeider',
    en: 'Another doctor sends the list while the doctor is at work',
  },
  why: {
    nb: 'To leger endrer samtidig. Begges endringer må bestå, og den som sender sist, må ha sett hva den andre gjorde: de to legemidlene kan ikke nødvendigvis brukes sammen.',
    en: 'Two doctors make changes at the same time. Both changes must survive, and the one who sends last must have seen what the other did: the two medicines may not go together.',
  },
  roles: prescribingRoles,
  given: world('heggbaer').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    openPatient(),
    addTreatment(apixaban5),
    anotherDoctorSends(
      'hegre',
      [adds(prednisolon5)],
      'En annen lege legger til Prednisolon tab 5 mg og sender listen.',
      'Another doctor adds Prednisolon tab 5 mg and sends the list.',
    ),
    tried(sendList()),
    tried(sendList()),
    lookup(),
    viewList(),
    addOverTheCounter(paracetamol500),
    sendList(),
  ],
  checks: [
    listInReseptformidler([metoprolol50, apixaban5, prednisolon5, paracetamol500]),
    prescribed(apixaban5),
    seenBeforeSend(prednisolon5),
    untouched(metoprolol50),
    viewShows('view-list', [metoprolol50, apixaban5, prednisolon5]),
  ],
})
