import { withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { withLastChanged } from '../../sfm-basis/list/statement-writing.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const movesLastchanged: Mutant = {
  id: 'moves-lastchanged',
  fault: {
    nb: 'Setter ny tid for siste endring på oppføringer som ingen har endret.',
    en: 'Sets a new time of last change on entries that no one has changed.',
  },
  group: 'mishandles',
  behaviour: {
    beforeSend: (message, { basis, at }) =>
      untouchedEntries(message, basis).reduce(
        (soFar, { fullUrl, resource }) => withResource(soFar, fullUrl, withLastChanged(resource, at)),
        message,
      ),
  },
}
