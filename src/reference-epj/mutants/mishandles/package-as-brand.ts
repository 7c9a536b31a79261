import { concept, extensionOf, withExtension } from '../../sfm-basis/fhir/fhir-element.js'
import { extension, system } from '../../sfm-basis/fhir/vocabulary.js'
import type { Mutant } from '../mutant.js'

export const packageAsBrand: Mutant = {
  id: 'package-as-brand',
  fault: {
    nb: 'Registrerer pakninger som merkevare, med varenummeret som kode.',
    en: 'Registers packages as brands, with the varenummer as their code.',
  },
  group: 'mishandles',
  behaviour: {
    beforeSend: (message, { basis }) => ({
      ...message,
      entry: message.entry.map((entry) => {
        const details = extensionOf(entry.resource, extension.medicationdetails)
        const isNew = !basis.entry.some(({ fullUrl }) => fullUrl === entry.fullUrl)
        if (!isNew || details === undefined || extensionOf(details, 'packinginfoprescription') === undefined)
          return entry
        const brand = {
          url: 'registreringstype',
          valueCodeableConcept: concept(system.registrationType, '2', 'Legemiddelmerkevare'),
        }
        return { ...entry, resource: withExtension(entry.resource, withExtension(details, brand)) }
      }),
    }),
  },
}
