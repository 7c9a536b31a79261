import { codeOf, extensionOf, extensionsOf, type Reference } from '../../sfm-basis/fhir/fhir-element.js'
import { type Statement, withEachStatement } from '../../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../../sfm-basis/fhir/vocabulary.js'
import { withPerformer } from '../../sfm-basis/list/statement-writing.js'
import type { Mutant } from '../mutant.js'

export const namesPrescriberAsDiscontinuer: Mutant = {
  id: 'names-prescriber-as-discontinuer',
  fault: {
    nb: 'Oppgir den som forskrev, som den som seponerte.',
    en: 'Names whoever prescribed as the one who discontinued.',
  },
  group: 'misidentifies',
  behaviour: {
    beforeSend: (message, { at }) =>
      withEachStatement(message, (statement) => {
        const prescriber = prescriberOf(statement)
        return extensionOf(statement, extension.discontinuation) === undefined || prescriber === undefined
          ? statement
          : withPerformer(statement, 'Seponert av', prescriber, at)
      }),
  },
}

/** sfm-performer-roles 1: Forskrevet av. */
const prescriberOf = (statement: Statement): Reference | undefined => {
  const info = extensionsOf(statement, extension.regInfo).find(
    (one) => codeOf(extensionOf(one, 'type')?.valueCodeableConcept) === '1',
  )
  return extensionOf(info, 'provider')?.valueReference
}
