import { randomUUID } from 'node:crypto'

import type { Reference } from '../../sfm-basis/fhir/fhir-element.js'
import { compositionOf } from '../../sfm-basis/fhir/medication-bundle.js'
import { renew } from '../../sfm-basis/list/renewal.js'
import { treatmentLines } from '../../sfm-basis/list/treatment-lines.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const renewsUnasked: Mutant = {
  id: 'renews-unasked',
  fault: {
    nb: 'Fornyer resepter som ingen har bedt om å få fornyet, når listen sendes.',
    en: 'Renews prescriptions that no one asked to have renewed, when the list is sent.',
  },
  group: 'invents',
  behaviour: {
    beforeSend: (message, { basis, at }) => {
      const untouched = untouchedEntries(message, basis)
      const [author = {}] = compositionOf(message).resource['author'] as readonly Reference[]
      const lines = treatmentLines({ content: message, known: { issued: new Set(), recalled: new Set() } })
      return lines
        .filter(
          ({ entry, hasActivePrescription }) =>
            hasActivePrescription && untouched.some(({ fullUrl }) => fullUrl === entry.fullUrl),
        )
        .reduce(
          (soFar, line) =>
            renew(
              soFar,
              line,
              {
                reseptId: randomUUID(),
                pllId: line.pllId,
                lineKey: `urn:uuid:${randomUUID()}`,
                prescription: undefined,
                recall: '1',
                createeresept: true,
                at,
              },
              (statement) => statement,
              author,
            ),
          message,
        )
    },
  },
}
