import {
  listInReseptformidler,
  openPatient,
  scenario,
  sendList,
  untouched,
  world,
} from '../../src/scenario/language/language.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { metoprolol50 } from '../treatments.js'

export default scenario('identity.nonce', {
  title: { nb: 'HelseID krever en nonce', en: 'HelseID demands a nonce' },
  why: {
    nb: 'HelseID kan når som helst kreve mer av et DPoP-bevis. Kan ikke EPJ-en svare på det, står legen uten pasientens liste.',
    en: 'HelseID may at any time ask more of a DPoP proof. If the EPJ cannot answer that, the doctor stands without the patient’s list.',
  },
  roles: prescribingRoles,
  given: world('boksplett')
    .list(metoprolol50)
    .prescriptions(metoprolol50)
    .signedInFirstTime('lunde')
    .fault({ kind: 'nonce-demanded' }),
  steps: [openPatient(), sendList()],
  checks: [listInReseptformidler([metoprolol50]), untouched(metoprolol50)],
})
