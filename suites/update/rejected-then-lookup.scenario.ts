import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

/** In the shape of SFM’s own: the element, and what is wrong with it. */
const diagnostics = 'MedicationStatement.extension:reseptamendment.extension:reit missing or invalid'

export default scenario('update.rejected-then-lookup', {
  title: { nb: 'SFM avviser det legen sender', en: 'SFM rejects what the doctor sends' },
  why: {
    nb: 'Legen må få vite hva som må rettes, ellers blir pasientens nye legemiddel aldri sendt. Før det sendes igjen, må EPJ-en se hva som alt er kommet fram.',
    en: 'The doctor must learn what to fix, else the patient’s new medicine is never sent. Before it is sent again, the EPJ must see what has already come through.',
  },
  roles: prescribingRoles,
  given: world('hare')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .fault({
      kind: 'refused-with-outcome',
      on: { service: 'sfm', operation: 'sendMedication', calls: 'first' },
      diagnostics: [diagnostics],
    }),
  steps: [
    user.openPatient(),
    user.addTreatment(apixaban5),
    user.tried(user.sendList()),
    user.tried(user.sendList()),
    user.lookup(),
    user.addOverTheCounter(paracetamol500),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.userToldOf('send-list', [diagnostics]),
  ],
})
