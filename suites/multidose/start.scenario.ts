import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { furosemid20, levotyroksin50, metformin500 } from '../treatments.js'

export default scenario('multidose.start', {
  title: { nb: 'Fastlegen starter multidose', en: 'The GP starts multidose dispensing' },
  why: {
    nb: 'Multidoseapoteket pakker etter listen, og spør legen som står som ansvarlig. Faller lege eller apotek ut av listen, vet ingen hvem som pakker eller hvem som svarer.',
    en: 'The multidose pharmacy packs by the list and asks the doctor named as responsible. If doctor or pharmacy falls out of the list, no one knows who packs or who answers.',
  },
  roles: ['fastlege'],
  given: world('fjellrype')
    .list(furosemid20, levotyroksin50, metformin500)
    .prescriptions(furosemid20, levotyroksin50, metformin500),
  steps: [
    user.openPatient(),
    user.registerMultidose(),
    elsewhere.pharmacyRegisters('ekornapoteket'),
    user.lookup(),
    user.sendList(),
  ],
  checks: [
    expected.viewShows('lookup', [furosemid20, levotyroksin50, metformin500]),
    expected.multidoseDoctor(),
    expected.relatedParties('M', 'A'),
    expected.listInReseptformidler([furosemid20, levotyroksin50, metformin500]),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
    expected.untouched(metformin500),
  ],
})
