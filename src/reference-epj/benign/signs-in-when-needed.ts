import type { BenignVariant } from './variant.js'

export const signsInWhenNeeded: BenignVariant = {
  id: 'signs-in-when-needed',
  choice: {
    nb: 'Logger brukeren på hos HelseID først når SFM skal kalles, og ikke når økten åpnes. Ingen kilde sier når.',
    en: 'Signs the user in at HelseID when SFM is to be called, and not as the session opens. No source says when.',
  },
  behaviour: { signsInAtOpening: false },
}
