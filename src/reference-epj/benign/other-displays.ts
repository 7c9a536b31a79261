import { withEachObject } from './dialect.js'
import type { BenignVariant } from './variant.js'

/** A medicine's name is clinical content and stays; what a code is called beside its code is not. */
const isCodeList = (system: unknown) => typeof system === 'string' && system.startsWith('urn:oid:')

export const otherDisplays: BenignVariant = {
  id: 'other-displays',
  choice: {
    nb: 'Viser koder med egne navn, og noen uten navn. Koden bærer meningen.',
    en: 'Shows codes by names of its own, and some without. The code carries the meaning.',
  },
  behaviour: {
    beforeSend: (message) =>
      withEachObject(message, (object, member) => {
        if (member !== 'coding' || !isCodeList(object['system']) || object['code'] === undefined) return object
        const { display, ...rest } = object
        return typeof display === 'string' && display.length % 2 === 0
          ? { ...rest, display: display.toUpperCase() }
          : rest
      }),
  },
}
