import { extensionOf, withExtension } from '../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../sfm-basis/fhir/medication-bundle.js'
import { amendment } from '../sfm-basis/list/statement-reading.js'
import { withAmendments } from '../sfm-basis/list/statement-writing.js'
import type { BenignVariant } from './variant.js'

export const recallInWords: BenignVariant = {
  id: 'recall-in-words',
  choice: {
    nb: 'Skriver en merknad ved hver tilbakekalling, og lar være å navngi koden. Begge deler er valgfritt.',
    en: 'Writes a note with each recall, and leaves the name of the code out. Both are optional.',
  },
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) => {
        const recall = amendment(statement, 'recallinfo')
        if (recall === undefined) return statement
        const code =
          extensionOf(recall, 'recallcode')?.valueCodeableConcept?.coding?.map(({ display: _, ...coding }) => coding) ??
          []
        return withAmendments(
          statement,
          withExtension(withExtension(recall, { url: 'recallcode', valueCodeableConcept: { coding: code } }), {
            url: 'text',
            valueString: 'Avtalt med pasienten i dag.',
          }),
        )
      }),
  },
}
