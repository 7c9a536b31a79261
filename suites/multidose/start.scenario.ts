import {
  listInReseptformidler,
  lookup,
  multidoseDoctor,
  openPatient,
  pharmacyRegisters,
  registerMultidose,
  relatedParties,
  scenario,
  sendList,
  untouched,
  viewShows,
  world,
} from '../../src/scenario/language/language.js'
import { furosemid20, levotyroksin50, metformin500 } from '../treatments.js'

export default scenario('multidose.start', {
  title: { nb: 'Fastlegen starter multidose', en: 'The GP starts multidose dispensing' },
  why: {
    nb: 'Multidoseapoteket pakker etter listen, og spør legen som står som ansvarlig. Faller lege eller apotek ut av listen, vet ingen hvem som pakker eller hvem som svarer.',
    en: 'The multidose pharmacy packs by the list and asks the doctor named as responsible. If doctor or pharmacy falls out of the list, nobody knows who packs or who answers.',
  },
  roles: ['fastlege'],
  given: world('fjellrype')
    .list(furosemid20, levotyroksin50, metformin500)
    .prescriptions(furosemid20, levotyroksin50, metformin500),
  steps: [openPatient(), registerMultidose(), pharmacyRegisters('ekornapoteket'), lookup(), sendList()],
  checks: [
    viewShows('lookup', [furosemid20, levotyroksin50, metformin500]),
    multidoseDoctor(),
    relatedParties('M', 'A'),
    listInReseptformidler([furosemid20, levotyroksin50, metformin500]),
    untouched(furosemid20),
    untouched(levotyroksin50),
    untouched(metformin500),
  ],
})
