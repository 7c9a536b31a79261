import { withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import { reseptIdOf } from '../../sfm-basis/list/statement-reading.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const dropsEntryOnSend: Mutant = {
  id: 'drops-entry-on-send',
  fault: {
    nb: 'Mister en oppføring fra listen når den sendes.',
    en: 'Loses an entry of the list when it is sent.',
  },
  group: 'loses',
  behaviour: {
    /** Rather one without prescription, so that no prescription is lost with it. */
    beforeSend: (message, { basis }) => {
      const untouched = untouchedEntries(message, basis)
      const lost = untouched.find(({ resource }) => reseptIdOf(resource) === undefined) ?? untouched[0]
      return lost === undefined ? message : withoutEntry(message, lost.fullUrl)
    },
  },
}
