import type { Mutant } from '../mutant.js'

export const sendsAgainAfterError: Mutant = {
  id: 'sends-again-after-error',
  fault: {
    nb: 'Sender igjen etter en feil uten å slå opp på nytt.',
    en: 'Sends again after an error without a new lookup.',
  },
  group: 'ignores',
  behaviour: { looksUpAfterError: false },
}
