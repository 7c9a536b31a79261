import { withEachObject } from './dialect.js'
import type { BenignVariant } from './variant.js'

/** Lists whose order FHIR gives no meaning. A document's first entry is its Composition, and stays first. */
const unordered: readonly string[] = ['entry', 'section', 'extension', 'identifier', 'coding', 'author']

export const arraysInOtherOrder: BenignVariant = {
  id: 'arrays-in-other-order',
  choice: {
    nb: 'Sender oppføringer, seksjoner, utvidelser og identifikatorer i motsatt rekkefølge. FHIR gir ikke rekkefølgen noen mening.',
    en: 'Sends entries, sections, extensions and identifiers in the opposite order. FHIR gives their order no meaning.',
  },
  behaviour: {
    beforeSend: (message) =>
      withEachObject(message, (object) =>
        Object.fromEntries(
          Object.entries(object).map(([name, value]) => {
            if (!unordered.includes(name) || !Array.isArray(value)) return [name, value]
            const [first, ...rest] = value as readonly unknown[]
            return [name, object['resourceType'] === 'Bundle' ? [first, ...rest.toReversed()] : value.toReversed()]
          }),
        ),
      ),
  },
}
