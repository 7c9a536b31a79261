import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { prescribingRoles } from '../prescribing-roles.js'
import { apixaban5, atorvastatin40, metoprolol50 } from '../treatments.js'

export default scenario('update.new-treatment', {
  title: { nb: 'Legen legger til en ny behandling', en: 'The doctor adds a new treatment' },
  why: {
    nb: 'Pasienten skal få det nye legemidlet én gang, med den dosen legen bestemte, og beholde alt det andre.',
    en: 'The patient is to get the new medicine once, in the dose that the doctor decided, and keep everything else.',
  },
  roles: prescribingRoles,
  given: world('gjerdesmett').list(metoprolol50, atorvastatin40).prescriptions(metoprolol50, atorvastatin40),
  steps: [user.openPatient(), user.addTreatment(apixaban5), user.sendList()],
  checks: [
    expected.listInReseptformidler([metoprolol50, atorvastatin40, apixaban5]),
    expected.prescribed(apixaban5),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
  ],
  attest: [
    {
      key: 'HDIR-01',
      look: {
        nb: 'Er legemiddellisten fremme før du kan ordinere det nye legemidlet?',
        en: 'Is the medication list in view before you can order the new medicine?',
      },
    },
    {
      key: 'HDIR-02',
      look: {
        nb: 'Etter sendingen: står det nye legemidlet også i journalens egen medisinliste?',
        en: "After sending: does the new medicine stand in the journal's own list too?",
      },
    },
  ],
})
