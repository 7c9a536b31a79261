import type { Mutant } from '../mutant.js'

export const wrongRecallCode: Mutant = {
  id: 'wrong-recall-code',
  fault: {
    nb: 'Tilbakekaller alltid med årsak 4 (annen), også ved fornying og seponering.',
    en: 'Always recalls with reason 4 (other), also on renewal and discontinuation.',
  },
  group: 'mishandles',
  behaviour: { recallCode: () => '4' },
}
