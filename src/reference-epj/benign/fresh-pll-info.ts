import { concept, extensionOf, extensionsOf, type Resource } from '../sfm-basis/fhir/fhir-element.js'
import { withResource } from '../sfm-basis/fhir/medication-bundle.js'
import { extension, profile, system } from '../sfm-basis/fhir/vocabulary.js'
import { pllInfo } from '../sfm-basis/multidose/pll-info.js'
import type { BenignVariant } from './variant.js'

/** What the guide asks for in sfm-PLL-info beside createPLL, where it was received (Populatingsfm-PLLInfo). */
const included: readonly string[] = ['createPLL', 'relatedparties', 'text', 'substitute']
const warning = 'http://ehelse.no/fhir/StructureDefinition/sfm-warning'

export const freshPllInfo: BenignVariant = {
  id: 'fresh-pll-info',
  choice: {
    nb: 'Skriver sfm-PLL-info på nytt, med det veiledningen ber om, i stedet for å speile den den fikk.',
    en: 'Writes a new sfm-PLL-info, with what the guide asks for, instead of mirroring the one it received.',
  },
  behaviour: {
    beforeSend: (message, { at }) => {
      const info = pllInfo(message, 'M25.1')
      const url = info?.reference.reference
      if (info === undefined || url === undefined) return message
      const information = extensionOf(info.resource, extension.pllInformation)
      const fresh: Resource = {
        resourceType: 'Basic',
        id: 'pll-info',
        meta: { profile: [profile.pllInfo], lastUpdated: at },
        extension: [
          {
            url: extension.pllInformation,
            extension: information?.extension?.filter(({ url: child }) => included.includes(child)) ?? [],
          },
          ...extensionsOf(info.resource, warning),
        ],
        code: concept(system.messageType, 'M25.1'),
        subject: info.resource['subject'],
      }
      return withResource(message, url, fresh)
    },
  },
}
