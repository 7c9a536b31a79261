import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50 } from '../treatments.js'

const toBandagist = treatment('tilBandasjist', 'Ibux tab 600 mg', {
  dose: '1+0+1+0',
  area: 'Smerter',
  prescription: { dispatch: { name: 'SYNTETISK Bandasjist Bever', herId: '8900091', kind: 'bandasjist' } },
})
const toPharmacy = treatment('tilApotek', 'Cetimax tab 10 mg', {
  dose: '1+0+0+0',
  area: 'Allergi',
  prescription: {
    dispatch: { name: 'SYNTETISK Ekornapoteket', herId: '8900031', kind: 'apotek', note: 'Sendes hjem til pasienten.' },
  },
})

export default scenario('update.dispatch-request', {
  title: { nb: 'Resepten sendes videre til et apotek', en: 'The prescription is forwarded to a pharmacy' },
  why: {
    nb: 'En pasient som får legemidlene sendt, venter på dem. Går resepten til en bandasjist, blir den avvist, og ingenting kommer.',
    en: 'A patient who has the medicines sent waits for them. If the prescription goes to a bandasjist, it is refused, and nothing comes.',
  },
  roles: ['fastlege'],
  given: world('marihone').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [
    user.openPatient(),
    user.refused(user.addTreatment(toBandagist)),
    user.addTreatment(toPharmacy),
    user.sendList(),
  ],
  checks: [
    expected.userTold('add-treatment'),
    expected.dispatched(toBandagist, { ifIssued: true }),
    expected.dispatched(toPharmacy),
    expected.prescribed(toPharmacy),
    expected.listInReseptformidler([levotyroksin50, toPharmacy], [], { orAlso: [toBandagist] }),
    expected.untouched(levotyroksin50),
  ],
})
