import type { Mutant } from '../mutant.js'

export const takesOverMultidose: Mutant = {
  id: 'takes-over-multidose',
  fault: {
    nb: 'Registrerer den som sender listen, som multidoseansvarlig lege, uten at noen har bedt om det.',
    en: 'Registers whoever sends the list as multidoseansvarlig lege, though no one asked for it.',
  },
  group: 'invents',
  behaviour: { takesOverMultidose: true },
}
