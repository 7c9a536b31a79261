import {
  addTreatment,
  faultBegins,
  faultsEnd,
  listInReseptformidler,
  openPatient,
  prescribed,
  scenario,
  sendList,
  tried,
  untouched,
  userTold,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { amlodipin5, metoprolol50 } from '../treatments.js'

const on = { service: 'sfm', operation: 'sendMedication', calls: 'first' } as const

export default scenario('resilience.server-error', {
  title: { nb: 'SFM feiler, på tre måter', en: 'SFM fails, in three ways' },
  why: {
    nb: 'Ingen vet da om meldingen kom fram. Den som sender på nytt uten å se etter, kan gi pasienten to resepter; den som tier, lar pasienten gå uten.',
    en: 'Nobody then knows whether the message arrived. Whoever sends anew without looking may give the patient two prescriptions; whoever keeps silent lets the patient go without.',
  },
  roles: prescribingRoles,
  given: world('blaveis').list(metoprolol50).prescriptions(metoprolol50),
  steps: [
    openPatient(),
    addTreatment(amlodipin5),
    faultBegins(
      { kind: 'unavailable', retryAfterSeconds: 1, on },
      'SFM er utilgjengelig (503): neste melding blir ikke tatt imot.',
      'SFM is unavailable (503): the next message is not taken in.',
    ),
    tried(sendList()),
    faultBegins(
      { kind: 'server-error', taken: true, on },
      'SFM feiler (500) på neste melding, men har tatt den imot.',
      'SFM fails (500) at the next message, but has taken it in.',
    ),
    tried(sendList()),
    faultBegins(
      { kind: 'malformed-json', on },
      'SFM tar imot neste melding, men svaret er ikke til å lese.',
      'SFM takes the next message in, but the answer cannot be read.',
    ),
    tried(sendList()),
    faultsEnd(),
    sendList(),
  ],
  checks: [
    userTold('send-list'),
    listInReseptformidler([metoprolol50, amlodipin5]),
    prescribed(amlodipin5),
    untouched(metoprolol50),
  ],
})
