import type { Extension } from '../../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import type { Mutant } from '../mutant.js'

export const everyDayForEverySecond: Mutant = {
  id: 'every-day-for-every-second',
  fault: {
    nb: 'Sender strukturert dosering annenhver dag som hver dag.',
    en: 'Sends a structured dose every second day as every day.',
  },
  group: 'mishandles',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        statement.extension === undefined ? statement : { ...statement, extension: statement.extension.map(everyDay) },
      ),
  },
}

const everyDay = (extension: Extension): Extension => {
  if (extension.url === 'interval') return { ...extension, valueQuantity: { value: 1, unit: 'Døgn' } }
  return extension.extension === undefined ? extension : { ...extension, extension: extension.extension.map(everyDay) }
}
