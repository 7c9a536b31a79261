import type { Mutant } from '../mutant.js'

export const doublesCorrectedReaction: Mutant = {
  id: 'doubles-corrected-reaction',
  fault: {
    nb: 'Fører en endret legemiddelreaksjon som en ny, ved siden av den gamle.',
    en: 'Records a corrected reaction as a new one beside the old.',
  },
  group: 'doubles',
  behaviour: {
    reactionToSend: ({ existing: _, ...reaction }) => reaction,
  },
}
