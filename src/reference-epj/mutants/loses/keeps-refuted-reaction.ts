import type { Mutant } from '../mutant.js'

export const keepsRefutedReaction: Mutant = {
  id: 'keeps-refuted-reaction',
  fault: {
    nb: 'Sender en avkreftet legemiddelreaksjon som om den fortsatt gjelder.',
    en: 'Sends a refuted reaction as if it still holds.',
  },
  group: 'loses',
  behaviour: {
    reactionToSend: (reaction) =>
      reaction.verification === 'refuted' ? { ...reaction, verification: 'confirmed' } : reaction,
  },
}
