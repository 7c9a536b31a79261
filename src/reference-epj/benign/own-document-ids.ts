import { randomUUID } from 'node:crypto'

import { compositionOf } from '../sfm-basis/fhir/medication-bundle.js'
import type { BenignVariant } from './variant.js'

export const ownDocumentIds: BenignVariant = {
  id: 'own-document-ids',
  choice: {
    nb: 'Gir dokumentet ny Bundle.id, ny adresse til Composition og ingen lenke til SFM. Dokumentet er EPJ-ens eget.',
    en: 'Gives the document a new Bundle.id, a new address of its Composition and no link to SFM. The document is the EPJ’s own.',
  },
  behaviour: {
    beforeSend: (message) => {
      const { link: _link, total: _total, ...rest } = message
      const composition = compositionOf(message)
      const own = `urn:uuid:${randomUUID()}`
      return {
        ...rest,
        resourceType: 'Bundle',
        id: randomUUID(),
        entry: message.entry.map((entry) =>
          entry.fullUrl === composition.fullUrl
            ? { ...entry, fullUrl: own, resource: { ...entry.resource, id: randomUUID() } }
            : entry,
        ),
      }
    },
  },
}
