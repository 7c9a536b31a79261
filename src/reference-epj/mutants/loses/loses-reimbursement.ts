import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { withoutAmendments } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const losesReimbursement: Mutant = {
  id: 'loses-reimbursement',
  fault: {
    nb: 'Sender andres resepter tilbake uten refusjonshjemmel og refusjonskode.',
    en: 'Sends others’ prescriptions back without reimbursement paragraph and code.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        withoutAmendments(statement, 'reimbursementparagraph', 'reimbursementcode'),
      ),
  },
}
