import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metoprolol50 } from '../treatments.js'

const on = { service: 'sfm', operation: 'sendMedication', calls: 'first' } as const

export default scenario('resilience.server-error', {
  title: { nb: 'SFM feiler, på tre måter', en: 'SFM fails, in three ways' },
  why: {
    nb: 'Ingen vet da om meldingen kom fram. Den som sender på nytt uten å se etter, kan gi pasienten to resepter; den som tier, lar pasienten gå uten.',
    en: 'No one then knows whether the message arrived. Whoever sends again without looking may give the patient two prescriptions; whoever keeps silent lets the patient go without.',
  },
  roles: prescribingRoles,
  given: world('blaveis').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    user.openPatient(),
    user.addTreatment(amlodipin5),
    elsewhere.faultBegins(
      { kind: 'unavailable', retryAfterSeconds: 1, on },
      'SFM er utilgjengelig (503): neste melding blir ikke tatt imot.',
      'SFM is unavailable (503): the next message is not taken in.',
    ),
    user.tried(user.sendList()),
    elsewhere.faultBegins(
      { kind: 'server-error', taken: true, on },
      'SFM feiler (500) på neste melding, men har tatt den imot.',
      'SFM fails (500) at the next message, but has taken it in.',
    ),
    user.tried(user.sendList()),
    elsewhere.faultBegins(
      { kind: 'malformed-json', on },
      'SFM tar imot neste melding, men svaret er ikke til å lese.',
      'SFM takes the next message in, but the answer cannot be read.',
    ),
    user.tried(user.sendList()),
    elsewhere.faultsEnd(),
    user.sendList(),
  ],
  checks: [
    expected.userTold('send-list'),
    expected.listInReseptformidler([metoprolol50, amlodipin5]),
    expected.prescribed(amlodipin5),
    expected.untouched(metoprolol50),
  ],
})
