import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
    user.openPatient(),
    user.addTreatment(apixaban5),
    user.tried(user.sendList()),
    user.tried(user.sendList()),
    user.lookup(),
    user.viewList(),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.viewShows('view-list', [metoprolol50, apixaban5]),
  ],
})
