import type { Mutant } from '../mutant.js'

export const reusesReseptIdOnRenewal: Mutant = {
  id: 'reuses-resept-id-on-renewal',
  fault: {
    nb: 'Gir den nye resepten samme id som den den fornyer.',
    en: 'Gives the new prescription the id of the one it renews.',
  },
  group: 'misidentifies',
  behaviour: { renewalReseptId: (before) => before },
}
