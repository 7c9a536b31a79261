import type { Mutant } from '../mutant.js'

export const silentOnRefusal: Mutant = {
  id: 'silent-on-refusal',
  fault: {
    nb: 'Stopper brukeren uten å si hvorfor.',
    en: 'Stops the user without saying why.',
  },
  group: 'silent',
  behaviour: { tellRefusal: () => undefined },
}
