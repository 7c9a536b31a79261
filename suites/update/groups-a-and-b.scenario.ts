import * as expected from '../../src/judge/expectations/expect.js'
import { scenario, treatment, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50 } from '../treatments.js'

const morphine = treatment('morfin', 'Dolcontin depottab 10 mg', {
  dose: '1+0+1+0',
  area: 'Sterke smerter',
  quantity: 20,
  reiterations: 0,
})
/** With reimbursement it may be reiterated. */
const codeine = treatment('kodein', 'Paralgin forte tab 400 mg/30 mg', {
  dose: '1+0+1+0',
  area: 'Smerter ved kreft',
  reiterations: 2,
  prescription: {
    reimbursement: {
      paragraph: { code: '200', display: '§5-14 §2' },
      indication: { code: '-90', display: 'Palliativ behandling i livets sluttfase' },
    },
  },
})
const oxazepam = treatment('oksazepam', 'Sobril tab 15 mg', { dose: '0+0+0+1', area: 'Søvnvansker', reiterations: 3 })

export default scenario('update.groups-a-and-b', {
  title: { nb: 'Vanedannende legemidler i reseptgruppe A og B', en: 'Habit-forming medicines of groups A and B' },
  why: {
    nb: 'Legen skal vurdere behovet på nytt før pasienten får mer av et vanedannende legemiddel. Reiterasjon uten refusjon tar bort den vurderingen.',
    en: 'The doctor is to consider the need again before the patient gets more of a habit-forming medicine. Reiteration without reimbursement takes that away.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('mandelblom').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [
    user.openPatient(),
    user.addTreatment(morphine),
    user.addTreatment(codeine),
    user.tried(user.addTreatment(oxazepam)),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([levotyroksin50, morphine, codeine], [], { orAlso: [oxazepam] }),
    expected.noReiteration(morphine),
    expected.noReiteration(oxazepam),
    expected.prescribed(morphine),
    expected.prescribed(codeine),
    expected.reimbursed(codeine),
    expected.untouched(levotyroksin50),
  ],
})
