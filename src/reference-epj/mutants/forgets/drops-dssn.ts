import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { withoutAmendments } from '../../sfm-basis/list/statement-writing.js'
import { inBasis } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const dropsDssn: Mutant = {
  id: 'drops-dssn',
  fault: {
    nb: 'Sender nye oppføringer uten doseringsveiledning (dssn).',
    en: 'Sends new entries without dosage instructions (dssn).',
  },
  group: 'forgets',
  behaviour: {
    beforeSend: (message, { basis }) =>
      withEachStatement(message, (statement, fullUrl) =>
        inBasis(basis, { fullUrl, resource: statement }) === undefined
          ? withoutAmendments(statement, 'dssn')
          : statement,
      ),
  },
}
