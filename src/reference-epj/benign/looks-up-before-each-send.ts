import type { BenignVariant } from './variant.js'

export const looksUpBeforeEachSend: BenignVariant = {
  id: 'looks-up-before-each-send',
  choice: {
    nb: 'Slår opp på nytt før hver sending. Oppslaget skal ikke være eldre enn fire timer, men kan være nyere (SFM-IG-06).',
    en: 'Looks up again before each send. The lookup must not be older than four hours, but may be newer (SFM-IG-06).',
  },
  behaviour: { looksUpBeforeSend: true },
}
