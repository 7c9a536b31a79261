import type { Mutant } from '../mutant.js'

export const coarsensReactions: Mutant = {
  id: 'coarsens-reactions',
  fault: {
    nb: 'Sender reaksjoner tilbake uten hvordan de viste seg.',
    en: 'Sends reactions back without how they showed.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) => ({
      ...message,
      entry: message.entry.map((entry) => {
        if (entry.resource.resourceType !== 'AllergyIntolerance') return entry
        const { reaction: _, ...rest } = entry.resource
        return { ...entry, resource: { ...rest, resourceType: entry.resource.resourceType } }
      }),
    }),
  },
}
