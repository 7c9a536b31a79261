import type { Mutant } from '../mutant.js'

export const discontinuesWithoutRecall: Mutant = {
  id: 'discontinues-without-recall',
  fault: {
    nb: 'Seponerer uten å tilbakekalle resepten, så apoteket kan fortsatt levere ut.',
    en: 'Discontinues without recalling the prescription, which the pharmacy can still dispense.',
  },
  group: 'forgets',
  behaviour: { recallsOnDiscontinuation: () => false },
}
