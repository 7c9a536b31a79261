import { withEachStatement } from '../medication-bundle.js'
import { withoutAmendments } from '../statement-writing.js'
import type { Mutant } from './mutant.js'

export const losesReimbursement: Mutant = {
  id: 'loses-reimbursement',
  fault: {
    nb: 'Sender andres resepter tilbake uten refusjonshjemmel og refusjonskode.',
    en: 'Sends others’ prescriptions back without reimbursement paragraph and code.',
  },
  group: 'loses',
  habits: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        withoutAmendments(statement, 'reimbursementparagraph', 'reimbursementcode'),
      ),
  },
}
