import { withEachText } from './dialect.js'
import type { BenignVariant } from './variant.js'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

export const upperCaseIds: BenignVariant = {
  id: 'upper-case-ids',
  choice: {
    nb: 'Skriver UUID-ene den lager selv, med store bokstaver. En UUID er den samme uansett (RFC 9562).',
    en: 'Writes the UUIDs that it makes itself in upper case. A UUID is the same either way (RFC 9562).',
  },
  behaviour: {
    beforeSend: (message, { basis }) => {
      const received = JSON.stringify(basis).toLowerCase()
      return withEachText(message, (text) =>
        text.replace(uuid, (id) => (received.includes(id.toLowerCase()) ? id : id.toUpperCase())),
      )
    },
  },
}
