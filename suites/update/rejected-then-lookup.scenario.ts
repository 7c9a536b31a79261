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
  userToldOf,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, metoprolol50, paracetamol500 } from '../treatments.js'

/** In the shape of SFM’s own: the element, and what is wrong with it. */
const diagnostics = 'MedicationStatement.extension:reseptamendment.extension:reit missing or invalid'

export default scenario('update.rejected-then-lookup', {
  title: { nb: 'SFM avviser det legen sender', en: 'SFM rejects what the doctor sends' },
  why: {
    nb: 'Legen må få vite hva som må rettes, ellers blir pasientens nye legemiddel aldri sendt. Før det sendes igjen, må EPJ-en se hva som alt er kommet fram.',
    en: 'The doctor must learn what to mend, else the patient’s new medicine is never sent. Before it is sent again, the EPJ must see what has already come through.',
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
    openPatient(),
    addTreatment(apixaban5),
    tried(sendList()),
    tried(sendList()),
    lookup(),
    addOverTheCounter(paracetamol500),
    sendList(),
  ],
  checks: [
    listInReseptformidler([metoprolol50, apixaban5, paracetamol500]),
    prescribed(apixaban5),
    untouched(metoprolol50),
    userToldOf('send-list', [diagnostics]),
  ],
})
