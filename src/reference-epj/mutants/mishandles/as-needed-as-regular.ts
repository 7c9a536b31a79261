import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { amendment, useOf } from '../../sfm-basis/list/statement-reading.js'
import { withUse } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const asNeededAsRegular: Mutant = {
  id: 'as-needed-as-regular',
  fault: {
    nb: 'Sender nye legemidler ved behov som faste.',
    en: 'Sends new medicines as needed as regular ones.',
  },
  group: 'mishandles',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        useOf(statement) === '3' && amendment(statement, 'createeresept')?.valueBoolean === true
          ? withUse(statement, '1')
          : statement,
      ),
  },
}
