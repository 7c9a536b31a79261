import type { BenignVariant } from './variant.js'

export const recallsOnTheDay: BenignVariant = {
  id: 'recalls-on-the-day',
  choice: {
    nb: 'Lar resepten gjelde fram til dagen behandlingen skal stanses. Ingen kilde krever at den tilbakekalles før.',
    en: 'Lets the prescription hold until the day the treatment is to stop. No source demands that it is recalled before.',
  },
  behaviour: { recallsOnDiscontinuation: (hasEnded) => hasEnded },
}
