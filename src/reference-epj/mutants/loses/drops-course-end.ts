import { withoutExtensions } from '../../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import { inBasis } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const dropsCourseEnd: Mutant = {
  id: 'drops-course-end',
  fault: {
    nb: 'Mister sluttdatoen på en ny kur.',
    en: 'Loses the end date of a new course.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message, { basis }) =>
      withEachStatement(message, (statement, fullUrl) =>
        inBasis(basis, { fullUrl, resource: statement }) === undefined
          ? withoutExtensions(statement, extension.discontinuation)
          : statement,
      ),
  },
}
