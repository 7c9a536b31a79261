import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { withoutAmendments } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const forgetsDischargeMark: Mutant = {
  id: 'forgets-discharge-mark',
  fault: {
    nb: 'Sier ikke på resepten at sykehuset skrev den ved utskrivning.',
    en: 'Does not say on the prescription that the hospital wrote it at discharge.',
  },
  group: 'forgets',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) => withoutAmendments(statement, 'dischargedhospital')),
  },
}
