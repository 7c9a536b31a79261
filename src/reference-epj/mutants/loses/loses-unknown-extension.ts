import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import type { Mutant } from '../mutant.js'

const understood: readonly string[] = Object.values(extension)

export const losesUnknownExtension: Mutant = {
  id: 'loses-unknown-extension',
  fault: {
    nb: 'Mister utvidelser den ikke forstår, på oppføringene.',
    en: 'Loses extensions that it does not understand from the entries.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) => ({
        ...statement,
        extension: (statement.extension ?? []).filter(({ url }) => understood.includes(url)),
      })),
  },
}
