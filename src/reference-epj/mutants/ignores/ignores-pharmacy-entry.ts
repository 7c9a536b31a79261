import { type MedicationBundle, statementsOf, withoutEntry } from '../../sfm-basis/fhir/medication-bundle.js'
import { pllIdOf } from '../../sfm-basis/list/statement-reading.js'
import { addedByPharmacy } from '../../sfm-basis/multidose/pll-info.js'
import type { Mutant } from '../mutant.js'

export const ignoresPharmacyEntry: Mutant = {
  id: 'ignores-pharmacy-entry',
  fault: {
    nb: 'Sender listen uten det multidoseapoteket har lagt til.',
    en: 'Sends the list without what the multidose pharmacy has added.',
  },
  group: 'ignores',
  behaviour: { beforeSend: (message, { basis }) => withoutEntriesOf(message, addedByPharmacy(basis)) },
}

const withoutEntriesOf = (message: MedicationBundle, pllIds: ReadonlySet<string>): MedicationBundle =>
  statementsOf(message)
    .filter(({ resource }) => pllIds.has(pllIdOf(resource) ?? ''))
    .reduce((bundle, { fullUrl }) => withoutEntry(bundle, fullUrl), message)
