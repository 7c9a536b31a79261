import type { Mutant } from '../mutant.js'

export const forwardsToBandagist: Mutant = {
  id: 'forwards-to-bandagist',
  fault: {
    nb: 'Lar brukeren sende et legemiddel til en bandasjist.',
    en: 'Lets the user forward a medicine to a bandagist.',
  },
  group: 'mishandles',
  habits: {
    minds: (what) => what !== 'bandagist',
  },
}
