import { statementsOf, withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

export const dropsWrongEntry: Mutant = {
  id: 'drops-wrong-entry',
  fault: {
    nb: 'Utelater det som er feilregistrert, i stedet for å merke det.',
    en: 'Leaves out what was registered in error instead of marking it.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) =>
      statementsOf(message)
        .filter(({ resource }) => resource.status === 'entered-in-error')
        .reduce((soFar, { fullUrl }) => withoutEntry(soFar, fullUrl), message),
  },
}
