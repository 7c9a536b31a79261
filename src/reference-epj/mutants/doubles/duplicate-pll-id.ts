import { randomUUID } from 'node:crypto'

import type { Mutant } from '../mutant.js'

export const duplicatePllId: Mutant = {
  id: 'duplicate-pll-id',
  fault: {
    nb: 'Gir en ny oppføring samme PLL-id som en annen har.',
    en: 'Gives a new entry the PLL id that another has.',
  },
  group: 'doubles',
  behaviour: { newPllId: (taken) => taken[0] ?? randomUUID() },
}
