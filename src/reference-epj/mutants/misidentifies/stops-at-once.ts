import { extensionOf, withExtension } from '../../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import type { Mutant } from '../mutant.js'

export const stopsAtOnce: Mutant = {
  id: 'stops-at-once',
  fault: {
    nb: 'Stanser med det samme det som skulle stanses fram i tid.',
    en: 'Stops at once what was to stop on a day ahead.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message, { at }) =>
      withEachStatement(message, (statement) => {
        const ended = extensionOf(statement, extension.discontinuation)
        const timedate = extensionOf(ended, 'timedate')?.valueDateTime
        if (ended === undefined || timedate === undefined || Date.parse(timedate) <= Date.parse(at)) return statement
        return {
          ...withExtension(statement, withExtension(ended, { url: 'timedate', valueDateTime: at })),
          status: 'stopped',
        }
      }),
  },
}
