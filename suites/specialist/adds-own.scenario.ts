import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { atorvastatin40, furosemid20, levotyroksin50, metoprolol50, paracetamol500, ramipril5 } from '../treatments.js'

export default scenario('specialist.adds-own', {
  title: {
    nb: 'Avtalespesialisten legger sin behandling til listen',
    en: 'The specialist adds their own treatment to the list',
  },
  why: {
    nb: 'Hjertespesialisten starter ett legemiddel. Alt det fastlegen og andre har satt pasienten på, skal stå urørt ved siden av.',
    en: 'The heart specialist starts one medicine. All that the GP and others have put the patient on shall stand beside it, untouched.',
  },
  roles: ['avtalespesialist'],
  given: world('nordlys')
    .list(metoprolol50, atorvastatin40, levotyroksin50, furosemid20, paracetamol500)
    .prescriptions(metoprolol50, atorvastatin40, levotyroksin50, furosemid20)
    .prescribedBy('hegre', levotyroksin50)
    .prescribedBy('falk', furosemid20)
    .unknownContentOn(levotyroksin50),
  steps: [user.openPatient(), user.addTreatment(ramipril5), user.sendList()],
  checks: [
    expected.listInReseptformidler([
      metoprolol50,
      atorvastatin40,
      levotyroksin50,
      furosemid20,
      paracetamol500,
      ramipril5,
    ]),
    expected.prescribed(ramipril5),
    expected.untouched(metoprolol50),
    expected.untouched(atorvastatin40),
    expected.untouched(levotyroksin50),
    expected.untouched(furosemid20),
    expected.untouched(paracetamol500),
  ],
})
