import { inBasis } from '../mutants/message-surgery.js'
import { withEachStatement } from '../sfm-basis/fhir/medication-bundle.js'
import type { BenignVariant } from './variant.js'

export const ownExtensions: BenignVariant = {
  id: 'own-extensions',
  choice: {
    nb: 'Har egne utvidelser på det den selv skriver. FHIR lar alle ha det.',
    en: 'Has extensions of its own on what it writes itself. FHIR lets everybody have them.',
  },
  behaviour: {
    beforeSend: (message, { basis }) =>
      withEachStatement(message, (statement, fullUrl) =>
        inBasis(basis, { fullUrl, resource: statement }) === undefined
          ? {
              ...statement,
              extension: [
                ...(statement.extension ?? []),
                { url: 'https://epj.example/fhir/journalnotat', valueString: 'notat 17' },
              ],
            }
          : statement,
      ),
  },
}
