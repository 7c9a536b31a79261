import type { Mutant } from '../mutant.js'

export const noCreateeresept: Mutant = {
  id: 'no-createeresept',
  fault: {
    nb: 'Ber ikke SFM om å skrive ut den nye resepten, som aldri når apoteket.',
    en: 'Does not ask SFM to issue the new prescription, which never reaches the pharmacy.',
  },
  group: 'forgets',
  behaviour: { flagsNewPrescriptions: false },
}
