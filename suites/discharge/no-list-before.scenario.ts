import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { apixaban5, cetirizin10, metoprolol50 } from '../treatments.js'

export default scenario('discharge.no-list-before', {
  title: {
    nb: 'Sykehuset skriver ut en pasient uten legemiddelliste',
    en: 'The hospital discharges a patient who has no medication list',
  },
  why: {
    nb: 'Sykehuset kan opprette den første listen. Da skal den ha det pasienten bruker, og det sykehuset har startet, og ikke noe som ingen har tatt stilling til.',
    en: 'The hospital may create the first list. It shall then hold what the patient uses and what the hospital has started, and nothing that no one has taken a stand on.',
  },
  roles: ['sykehus'],
  given: world('nebbmus').prescriptions(metoprolol50, cetirizin10),
  steps: [user.openPatient(), user.confirmInUse(metoprolol50), user.addTreatment(apixaban5), user.sendList()],
  checks: [
    expected.firstVersion(),
    expected.listInReseptformidler([metoprolol50, apixaban5], [], { orAlso: [cetirizin10] }),
    expected.linked(metoprolol50),
    expected.prescribed(apixaban5),
  ],
})
