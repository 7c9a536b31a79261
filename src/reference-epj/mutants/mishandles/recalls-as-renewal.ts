import type { Mutant } from '../mutant.js'

export const recallsAsRenewal: Mutant = {
  id: 'recalls-as-renewal',
  fault: {
    nb: 'Tilbakekaller en seponert resept som om den ble fornyet (årsak 1), uten å si hva som erstatter den.',
    en: 'Recalls a discontinued prescription as if it were renewed (reason 1), without saying what replaces it.',
  },
  group: 'mishandles',
  behaviour: { recallCode: (fitting) => (fitting === '2' ? '1' : fitting) },
}
