import * as expected from '../../src/judge/expectations/expect.js'
import * as elsewhere from '../../src/scenario/language/elsewhere.js'
import { scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { albylE75, furosemid20, levotyroksin50, metformin500, paracetamol500 } from '../treatments.js'

export default scenario('multidose.pharmacy-asks', {
  title: { nb: 'Multidoseapoteket spør, og fastlegen svarer', en: 'The multidose pharmacy asks, and the GP answers' },
  why: {
    nb: 'Apoteket ser det som legen ikke ser: en resept som går ut, et legemiddel som ikke brukes. Blir ikke spørsmålet sett og besvart, pakkes det feil eller ikke i det hele tatt.',
    en: 'The pharmacy sees what the doctor does not: a prescription that runs out, a medicine that is not used. When the question is not seen and answered, the dose is packed wrongly or not at all.',
  },
  roles: ['fastlege'],
  given: world('stokkand')
    .list(furosemid20, levotyroksin50, metformin500, albylE75)
    .prescriptions(furosemid20, levotyroksin50, metformin500, albylE75)
    .multidoseBy({ doctor: 'signed-in', pharmacy: 'ekornapoteket' }),
  steps: [
    elsewhere.pharmacyAsks(
      'ekornapoteket',
      [
        { about: albylE75, code: '1', text: 'Pasienten bruker det ikke' },
        { about: paracetamol500, code: '2', text: 'Pasienten kjøper det selv hver måned' },
        { about: metformin500, code: '3' },
        { about: levotyroksin50, code: '4', text: 'Skal den tas fastende?' },
      ],
      { adds: [paracetamol500] },
    ),
    user.pollTasks(),
    user.openPatient(),
    user.answerPharmacy(albylE75, '1', { reason: 'P' }),
    user.answerPharmacy(paracetamol500, '3'),
    user.answerPharmacy(metformin500, '5'),
    user.answerPharmacy(levotyroksin50, '7'),
    user.sendList(),
  ],
  checks: [
    expected.taskShown('pharmacy-question'),
    expected.userToldOf('open-patient', 'pharmacy-question'),
    expected.listInReseptformidler(
      [furosemid20, levotyroksin50, metformin500, paracetamol500],
      [{ treatment: albylE75, reason: 'P' }],
    ),
    expected.recalled(albylE75, { code: '2' }),
    expected.pharmacyEntrySettled(paracetamol500),
    expected.renewed(metformin500, { code: '1' }),
    expected.relatedParties('M', 'A'),
    expected.untouched(furosemid20),
    expected.untouched(levotyroksin50),
  ],
})
