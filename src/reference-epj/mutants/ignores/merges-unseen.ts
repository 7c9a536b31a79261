import type { Mutant } from '../mutant.js'

export const mergesUnseen: Mutant = {
  id: 'merges-unseen',
  fault: {
    nb: 'Fletter inn det andre har endret, og sender uten å vise det for brukeren.',
    en: 'Merges in what others have changed, and sends without showing it to the user.',
  },
  group: 'ignores',
  behaviour: { onChangeByOthers: 'send' },
}
