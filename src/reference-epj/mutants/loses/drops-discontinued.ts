import { withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const dropsDiscontinued: Mutant = {
  id: 'drops-discontinued',
  fault: {
    nb: 'Sender ikke med det som er seponert fra før, heller ikke det som nylig er seponert.',
    en: 'Does not send along what was discontinued before, not even of late.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message, { basis }) =>
      untouchedEntries(message, basis)
        .filter(({ resource }) => resource.status === 'stopped')
        .reduce((soFar, { fullUrl }) => withoutEntry(soFar, fullUrl), message),
  },
}
