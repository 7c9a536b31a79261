import { concept, extensionOf } from '../sfm-basis/fhir/fhir-element.js'
import { compositionOf, withoutEntry, withResource, withSection } from '../sfm-basis/fhir/medication-bundle.js'
import { extension, system } from '../sfm-basis/fhir/vocabulary.js'
import { pllInfo } from '../sfm-basis/multidose/pll-info.js'
import type { BenignVariant } from './variant.js'

export const noPllInfoWithoutList: BenignVariant = {
  id: 'no-pll-info-without-list',
  choice: {
    nb: 'Sender resepter uten liste med tom sectionPLLinfo (nilknown) i stedet for createPLL=false. Det betyr det samme (SFM-IG-12).',
    en: 'Sends prescriptions without the list with an empty sectionPLLinfo (nilknown) instead of createPLL=false. It means the same (SFM-IG-12).',
  },
  behaviour: {
    beforeSend: (message) => {
      const info = pllInfo(message, 'M25.1')
      const flag = extensionOf(extensionOf(info?.resource, extension.pllInformation), 'createPLL')?.valueBoolean
      const url = info?.reference.reference
      if (url === undefined || flag !== false) return message
      const without = withoutEntry(message, url)
      const { fullUrl, resource } = compositionOf(without)
      const emptied = withSection(resource, 'sectionPLLinfo', (before) => {
        const { entry: _, ...section } = before ?? {}
        return { ...section, emptyReason: concept(system.emptyReason, 'nilknown', 'Nil Known') }
      })
      return withResource(without, fullUrl, emptied)
    },
  },
}
