import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { atorvastatin40, metoprolol50, paracetamol500 } from '../treatments.js'

export default scenario('update.nothing-changed', {
  title: {
    nb: 'Legen ser over listen og sender den uendret',
    en: 'The doctor looks the list over and sends it unchanged',
  },
  why: {
    nb: 'En liste som bare er sett over, skal ikke bli en annen. Nye resepter som ingen har bestemt, kan hentes ut i tillegg til de gamle.',
    en: 'A list that was only looked over must not become another. New prescriptions that no one decided on can be dispensed besides the old ones.',
  },
  roles: prescribingRoles,
  given: world('groftsoleie')
    .list(metoprolol50, atorvastatin40, paracetamol500)
    .prescriptions(metoprolol50, atorvastatin40)
    .unknownContentOn(atorvastatin40),
  steps: [user.openPatient(), user.viewList(), user.tried(user.sendList())],
  checks: [
    expected.listInReseptformidler([metoprolol50, atorvastatin40, paracetamol500]),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
    expected.untouched(paracetamol500),
  ],
})
