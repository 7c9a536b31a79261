import { withEachText } from './dialect.js'
import type { BenignVariant } from './variant.js'

const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?[+-]\d{2}:\d{2}$/

export const timesInUtc: BenignVariant = {
  id: 'times-in-utc',
  choice: {
    nb: 'Skriver alle tidspunkt i UTC med tusendels sekunder, også dem den fikk. Det er samme tidspunkt (ER-M25-05: annet format er ingen endring).',
    en: 'Writes all times in UTC with milliseconds, also those it received. It is the same time (ER-M25-05: another format is no change).',
  },
  behaviour: {
    beforeSend: (message) =>
      withEachText(message, (text) => (withOffset.test(text) ? new Date(text).toISOString() : text)),
  },
}
