import type { Mutant } from '../mutant.js'

export const forwardsToBandasjist: Mutant = {
  id: 'forwards-to-bandasjist',
  fault: {
    nb: 'Lar brukeren sende et legemiddel til en bandasjist.',
    en: 'Lets the user forward a medicine to a bandasjist.',
  },
  group: 'mishandles',
  behaviour: {
    objectsTo: (what) => what !== 'bandasjist',
  },
}
