import type { Mutant } from '../mutant.js'

export const forgetsPartOf: Mutant = {
  id: 'forgets-part-of',
  fault: {
    nb: 'Oppretter underenheten for seg selv, uten partOf.',
    en: 'Creates the unit by itself, without partOf.',
  },
  group: 'forgets',
  behaviour: { statesPartOf: false },
}
