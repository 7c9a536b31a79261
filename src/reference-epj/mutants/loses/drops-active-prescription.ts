import { statementsOf, withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import { isHead, pllIdOf, reseptIdOf, rfStatusOf } from '../../sfm-basis/list/statement-reading.js'
import type { Mutant } from '../mutant.js'

export const dropsActivePrescription: Mutant = {
  id: 'drops-active-prescription',
  fault: {
    nb: 'Tar ikke med aktive resepter som ikke er bekreftet i bruk.',
    en: 'Leaves out active prescriptions that are not confirmed in use.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) =>
      statementsOf(message)
        .filter(
          ({ resource }) => isHead(resource) && pllIdOf(resource) === undefined && reseptIdOf(resource) !== undefined,
        )
        .filter(({ resource }) => ['E', 'U'].includes(rfStatusOf(resource) ?? ''))
        .reduce((kept, { fullUrl }) => withoutEntry(kept, fullUrl), message),
  },
}
