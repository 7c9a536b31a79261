import type { Mutant } from '../mutant.js'

export const forgetsSubstitute: Mutant = {
  id: 'forgets-substitute',
  fault: {
    nb: 'Sier ikke i listen at den er sendt av en vikar.',
    en: 'Does not say in the list that a substitute sent it.',
  },
  group: 'forgets',
  behaviour: { statesSubstitute: false },
}
