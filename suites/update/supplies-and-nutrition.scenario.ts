import * as expected from '../../src/judge/expectations/expect.js'
import { goods, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50, metformin500 } from '../treatments.js'

const stomaBags = goods('SYNTETISK stomipose', {
  productGroup: { code: '505', display: 'Forbruksmateriell ved stomi' },
  use: 'Én pose daglig',
  paragraph: { code: '505', display: '§5-14 §5.5' },
})
const nutritionDrink = goods('SYNTETISK næringsdrikk', {
  productGroup: { code: '601', display: 'Næringsmiddel' },
  use: '2 flasker daglig',
  paragraph: { code: '601', display: '§5-14 §6.1' },
})

export default scenario('update.supplies-and-nutrition', {
  title: { nb: 'Forbruksmateriell og næringsmiddel på resept', en: 'Supplies and nutrition on prescription' },
  why: {
    nb: 'Stomiposer og næringsdrikker skrives på resept som annet, men hører ikke hjemme på legemiddellisten: der ville de gjøre det vanskeligere å se hva pasienten bruker av legemidler.',
    en: 'Stoma bags and nutrition drinks are prescribed like other things, but do not belong on the medication list: there they would make it harder to see which medicines the patient uses.',
  },
  roles: ['fastlege'],
  given: world('lom')
    .list(levotyroksin50, metformin500)
    .prescriptions(levotyroksin50, metformin500)
    .where({
      otherPrescriptions: [
        {
          key: 'stomiplate',
          reseptId: '7d1f3a52-6c0b-4a8e-9f21-0c5b7e9d4a01',
          name: 'SYNTETISK stomiplate',
          productGroup: { code: '505', display: 'Forbruksmateriell ved stomi' },
          use: 'Skiftes annenhver dag',
          reimbursement: { code: '505', display: '§5-14 §5.5' },
          issued: '2026-01-05',
          expires: '2099-12-31',
          rekvirent: '999900011',
          status: 'E',
        },
      ],
    }),
  steps: [user.openPatient(), user.prescribeGoods(stomaBags), user.prescribeGoods(nutritionDrink), user.sendList()],
  checks: [
    expected.handelsvarePrescribed(stomaBags),
    expected.handelsvarePrescribed(nutritionDrink),
    expected.listInReseptformidler([levotyroksin50, metformin500]),
    expected.untouched(levotyroksin50),
    expected.untouched(metformin500),
  ],
})
