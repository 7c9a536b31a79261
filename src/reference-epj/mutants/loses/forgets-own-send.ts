import { compositionOf, withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const forgetsOwnSend: Mutant = {
  id: 'forgets-own-send',
  fault: {
    nb: 'Bygger den andre sendingen på oppslaget: det som ble lagt til i den første, er ikke med.',
    en: 'Builds the second send on the lookup: what the first one added is not in it.',
  },
  group: 'loses',
  behaviour: {
    /** What was sent last says what it replaced; a lookup does not. What the send added is last. */
    beforeSend: (message, { basis }) => {
      const added = untouchedEntries(message, basis).at(-1)
      const isOwn = compositionOf(basis).resource['relatesTo'] !== undefined
      return isOwn && added !== undefined ? withoutEntry(message, added.fullUrl) : message
    },
  },
}
