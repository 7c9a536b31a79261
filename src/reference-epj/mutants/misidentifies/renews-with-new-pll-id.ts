import { randomUUID } from 'node:crypto'

import type { Mutant } from '../mutant.js'

export const renewsWithNewPllId: Mutant = {
  id: 'renews-with-new-pll-id',
  fault: {
    nb: 'Gir behandlingen ny PLL-id når resepten fornyes.',
    en: 'Gives the treatment a new PLL id when its prescription is renewed.',
  },
  group: 'misidentifies',
  behaviour: { renewalPllId: () => randomUUID() },
}
