import type { Mutant } from '../mutant.js'

export const hidesReferenceNumber: Mutant = {
  id: 'hides-reference-number',
  fault: {
    nb: 'Viser ikke referansenummeret til brukeren.',
    en: 'Does not show the reference number to the user.',
  },
  group: 'silent',
  behaviour: {
    showsReferenceNumbers: false,
  },
}
