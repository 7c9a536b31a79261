import type { Mutant } from '../mutant.js'

export const hidesTreatment: Mutant = {
  id: 'hides-treatment',
  fault: {
    nb: 'Viser ikke det siste legemidlet på listen.',
    en: 'Does not show the last medicine of the list.',
  },
  group: 'loses',
  behaviour: { showList: (lines) => lines.slice(0, -1) },
}
