import type { Mutant } from '../mutant.js'

export const losesIngredient: Mutant = {
  id: 'loses-ingredient',
  fault: {
    nb: 'Mister den siste bestanddelen i et magistrelt legemiddel.',
    en: 'Loses the last ingredient of a magistral medicine.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) => ({
      ...message,
      entry: message.entry.map((entry) => {
        const parts = entry.resource['ingredient']
        return Array.isArray(parts)
          ? { ...entry, resource: { ...entry.resource, ingredient: parts.slice(0, -1) } }
          : entry
      }),
    }),
  },
}
