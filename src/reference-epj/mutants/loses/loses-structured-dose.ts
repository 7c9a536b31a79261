import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { withoutAmendments } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const losesStructuredDose: Mutant = {
  id: 'loses-structured-dose',
  fault: {
    nb: 'Sender behandlinger tilbake med doseringen som tekst alene, uten planen de kom med.',
    en: 'Sends treatments back with the dose as text alone, without the schedule that they came with.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) => withEachStatement(message, (statement) => withoutAmendments(statement, 'ereseptdosing')),
  },
}
