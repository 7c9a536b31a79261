import type { Mutant } from '../mutant.js'

export const forgetsDispatchRequest: Mutant = {
  id: 'forgets-dispatch-request',
  fault: {
    nb: 'Sender ikke resepten videre til apoteket som er valgt.',
    en: 'Does not forward the prescription to the pharmacy that was chosen.',
  },
  group: 'forgets',
  behaviour: {
    prescribes: (asked) => {
      if (asked === undefined) return undefined
      const { dispatch, ...rest } = asked
      return dispatch?.kind === 'bandasjist' ? asked : rest
    },
  },
}
