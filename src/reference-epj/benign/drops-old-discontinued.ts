import { extensionOf } from '../sfm-basis/fhir/fhir-element.js'
import { statementsOf, withoutEntry } from '../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import { isHead, pllIdOf, rfStatusOf } from '../sfm-basis/list/statement-reading.js'
import type { BenignVariant } from './variant.js'

/** More than three months, whichever way months are counted: sources say 90 days and three months. */
const longAgo = 93 * 24 * 60 * 60 * 1000

export const dropsOldDiscontinued: BenignVariant = {
  id: 'drops-old-discontinued',
  choice: {
    nb: 'Sender ikke behandlinger som ble seponert for mer enn tre måneder siden (SFM-IG-08).',
    en: 'Does not send treatments that were discontinued more than three months ago (SFM-IG-08).',
  },
  behaviour: {
    beforeSend: (message, { at }) =>
      statementsOf(message)
        .filter(({ resource }) => {
          const ended = extensionOf(extensionOf(resource, extension.discontinuation), 'timedate')?.valueDateTime
          return (
            isHead(resource) &&
            pllIdOf(resource) !== undefined &&
            ended !== undefined &&
            Date.parse(at) - Date.parse(ended) > longAgo &&
            !['E', 'U'].includes(rfStatusOf(resource) ?? '')
          )
        })
        .reduce((soFar, { fullUrl }) => withoutEntry(soFar, fullUrl), message),
  },
}
