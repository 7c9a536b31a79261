import type { BenignVariant } from './variant.js'

export const withoutView: BenignVariant = {
  id: 'without-view',
  choice: {
    nb: 'Kan ikke gi fra seg listen slik brukeren ser den. Det er en valgfri del av adapterprotokollen.',
    en: 'Cannot hand out the list as the user sees it. That is an optional part of the adapter protocol.',
  },
  behaviour: { answers: ({ view: _, ...answer }) => answer },
  lacks: ['view'],
}
