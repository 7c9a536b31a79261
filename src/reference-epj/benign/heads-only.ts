import { statementsOf, withoutEntry } from '../sfm-basis/fhir/medication-bundle.js'
import { isHead, recalledBy, reseptIdOf, rfStatusOf } from '../sfm-basis/list/statement-reading.js'
import type { BenignVariant } from './variant.js'

export const headsOnly: BenignVariant = {
  id: 'heads-only',
  choice: {
    nb: 'Sender ikke tilbake gamle ledd i en kjede, bare det øverste (SFM-IG-10), med mindre resepten fortsatt er aktiv (SFM-IG-09).',
    en: 'Does not send back old links of a chain, only its head (SFM-IG-10), unless the prescription is still active (SFM-IG-09).',
  },
  behaviour: {
    beforeSend: (message) => {
      const recalled = new Set(statementsOf(message).flatMap(({ resource }) => recalledBy(resource) ?? []))
      const old = statementsOf(message).filter(
        ({ resource }) =>
          !isHead(resource) &&
          !['E', 'U'].includes(rfStatusOf(resource) ?? '') &&
          !recalled.has(reseptIdOf(resource) ?? ''),
      )
      const gone = old.map(({ fullUrl }) => fullUrl)
      const kept = old.reduce((soFar, { fullUrl }) => withoutEntry(soFar, fullUrl), message)
      return {
        ...kept,
        entry: kept.entry.map((entry) => {
          const basedOn = entry.resource['basedOn'] as readonly { readonly reference?: string }[] | undefined
          if (basedOn?.some(({ reference }) => reference !== undefined && gone.includes(reference)) !== true)
            return entry
          const { basedOn: _, ...resource } = entry.resource
          return { ...entry, resource: { ...resource, resourceType: entry.resource.resourceType } }
        }),
      }
    },
  },
}
