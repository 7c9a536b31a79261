import { withEachStatement } from '../medication-bundle.js'
import { withoutAmendments } from '../statement-writing.js'
import { inBaseline } from './message-surgery.js'
import type { Mutant } from './mutant.js'

export const dropsDssn: Mutant = {
  id: 'drops-dssn',
  fault: {
    nb: 'Sender nye oppføringer uten doseringsveiledning (dssn).',
    en: 'Sends new entries without dosage instructions (dssn).',
  },
  group: 'forgets',
  habits: {
    beforeSend: (message, { baseline }) =>
      withEachStatement(message, (statement, fullUrl) =>
        inBaseline(baseline, { fullUrl, resource: statement }) === undefined
          ? withoutAmendments(statement, 'dssn')
          : statement,
      ),
  },
}
