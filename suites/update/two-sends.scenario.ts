import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.two-sends', {
  title: {
    nb: 'Legen sender listen to ganger etter samme oppslag',
    en: 'The doctor sends the list twice after one lookup',
  },
  why: {
    nb: 'Den andre sendingen må bygge på den første. Bygger den på oppslaget, blir det første som ble lagt til, borte igjen eller skrevet ut på nytt.',
    en: 'The second send must build on the first. If it builds on the lookup, what was added first is gone again or is prescribed once more.',
  },
  roles: prescribingRoles,
  given: world('harerug').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    user.openPatient(),
    user.addTreatment(apixaban5),
    user.sendList(),
    user.addTreatment(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    expected.prescribed(apixaban5),
    expected.prescribed(paracetamol500),
    expected.untouched(metoprolol50),
  ],
})
