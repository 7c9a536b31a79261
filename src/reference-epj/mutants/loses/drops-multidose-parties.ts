import type { Mutant } from '../mutant.js'

export const dropsMultidoseParties: Mutant = {
  id: 'drops-multidose-parties',
  fault: {
    nb: 'Sender listen uten multidoselege og multidoseapotek.',
    en: 'Sends the list without the multidose doctor and pharmacy.',
  },
  group: 'loses',
  behaviour: { relatedParties: () => [] },
}
