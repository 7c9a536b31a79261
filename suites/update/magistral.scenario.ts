import * as expected from '../../src/judge/expectations/expect.js'
import { localTreatment, scenario, world } from '../../src/scenario/language/language.js'
import * as user from '../../src/scenario/language/user.js'
import { levotyroksin50 } from '../treatments.js'

const zincLiniment = localTreatment(
  'sinkliniment',
  {
    name: 'SYNTETISK sinkliniment 20 %',
    level: 'lokal',
    form: { code: '880', display: 'Liniment' },
    prescriptionGroup: 'C',
    magistral: {
      recipe: 'Sinkoksid 20 g, parafinolje ad 100 g. Blandes til jevn masse.',
      amount: { value: 100, unit: 'g' },
      ingredients: [
        { name: 'Sinkoksid', kind: 'substance', active: true, strength: { value: 20, unit: 'g' } },
        { name: 'Parafinolje', kind: 'substance', active: false, strength: { value: 80, unit: 'g' }, ad: true },
      ],
    },
  },
  'g',
  { dose: 'Smøres tynt på om kvelden', area: 'Eksem', use: '2', quantity: 100, reiterations: 0 },
)

export default scenario('update.magistral', {
  title: { nb: 'Magistrelt legemiddel', en: 'A magistral medicine' },
  why: {
    nb: 'Apoteket lager legemidlet etter oppskriften på resepten. Mangler en bestanddel, eller er styrken feil, får pasienten feil legemiddel.',
    en: 'The pharmacy makes the medicine by the recipe of the prescription. If an ingredient is missing, or the strength is wrong, the patient gets the wrong medicine.',
  },
  roles: ['fastlege', 'sykehus'],
  given: world('lind').list(levotyroksin50).prescriptions(levotyroksin50),
  steps: [user.openPatient(), user.addTreatment(zincLiniment), user.sendList()],
  checks: [
    expected.listInReseptformidler([levotyroksin50, zincLiniment]),
    expected.prescribed(zincLiniment),
    expected.wholeRecipe(zincLiniment),
    expected.untouched(levotyroksin50),
  ],
})
