import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
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
    user.openPatient(),
    user.addTreatment(apixaban5),
    elsewhere.anotherDoctorSends(
      'hegre',
      [elsewhere.adds(prednisolon5)],
      'En annen lege legger til Prednisolon tab 5 mg og sender listen.',
      'Another doctor adds Prednisolon tab 5 mg and sends the list.',
    ),
    user.tried(user.sendList()),
    user.tried(user.sendList()),
    user.lookup(),
    user.viewList(),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, prednisolon5, paracetamol500]),
    expected.prescribed(apixaban5),
    expected.seenBeforeSend(prednisolon5),
    expected.untouched(metoprolol50),
    expected.viewShows('view-list', [metoprolol50, apixaban5, prednisolon5]),
  ],
})
