import type { Mutant } from '../mutant.js'

export const omitsCreatePll: Mutant = {
  id: 'omits-create-pll',
  fault: {
    nb: 'Sier ikke om listen skal sendes (createPLL).',
    en: 'Does not say whether the list is to be sent (createPLL).',
  },
  group: 'forgets',
  behaviour: { statesCreatePll: false },
}
