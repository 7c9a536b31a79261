import type { Mutant } from '../mutant.js'

export const takesAnyParagraph: Mutant = {
  id: 'takes-any-paragraph',
  fault: {
    nb: 'Lar legemidler få hjemler som bare gjelder forbruksmateriell og næringsmidler.',
    en: 'Lets medicines have paragraphs that are for supplies and nutrition only.',
  },
  group: 'mishandles',
  behaviour: {
    objectsTo: (what) => what !== 'paragraph',
  },
}
