import {
  addOverTheCounter,
  addTreatment,
  listInReseptformidler,
  lookup,
  openPatient,
  prescribed,
  scenario,
  sendList,
  tried,
  untouched,
  viewList,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.no-answer', {
  title: {
    nb: 'Svaret kommer ikke fram etter at listen er tatt imot',
    en: 'The answer does not arrive after the list was taken',
  },
  why: {
    nb: 'Legen vet ikke om det ble sendt. Sendes det på nytt uten å se etter, kan pasienten få to resepter på det samme.',
    en: 'The doctor does not know whether it was sent. When it is sent again without looking, the patient may get two prescriptions for the same.',
  },
  roles: prescribingRoles,
  given: world('hassel')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .fault({ kind: 'dropped-after', on: { service: 'sfm', operation: 'sendMedication', calls: 'first' } }),
  steps: [
    openPatient(),
    addTreatment(apixaban5),
    tried(sendList()),
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
