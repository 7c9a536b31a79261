import { statementsOf, withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { doseOf, isHead, pllIdOf } from '../../sfm-basis/list/statement-reading.js'
import { withDose } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const losesDoseChange: Mutant = {
  id: 'loses-dose-change',
  fault: {
    nb: 'Viser den nye doseringen, men sender den gamle.',
    en: 'Shows the new dose and sends the old one.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message, { basis }) =>
      withEachStatement(message, (statement) => {
        const pllId = pllIdOf(statement)
        const before = statementsOf(basis).find(
          ({ resource }) => pllId !== undefined && pllIdOf(resource) === pllId,
        )?.resource
        const oldDose = before === undefined ? undefined : doseOf(before)
        return oldDose === undefined || !isHead(statement) || oldDose === doseOf(statement)
          ? statement
          : withDose(statement, oldDose)
      }),
  },
}
