import { withEachObject } from './dialect.js'
import type { BenignVariant } from './variant.js'

export const membersInOtherOrder: BenignVariant = {
  id: 'members-in-other-order',
  choice: {
    nb: 'Skriver hvert JSON-objekts felter i motsatt rekkefølge. JSON gir ikke rekkefølgen noen mening.',
    en: "Writes each JSON object's members in the opposite order. JSON gives their order no meaning.",
  },
  behaviour: {
    beforeSend: (message) =>
      withEachObject(message, (object) => Object.fromEntries(Object.entries(object).toReversed())),
  },
}
