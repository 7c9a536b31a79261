import type { Mutant } from '../mutant.js'

export const hidesPharmacyQuestion: Mutant = {
  id: 'hides-pharmacy-question',
  fault: {
    nb: 'Viser ikke hva multidoseapoteket spør om.',
    en: 'Does not show what the multidose pharmacy asks.',
  },
  group: 'silent',
  behaviour: { showsPharmacyQuestions: false },
}
