import { withResource } from '../../sfm-basis/fhir/medication-bundle.js'
import { reseptIdOf } from '../../sfm-basis/list/statement-reading.js'
import { withoutIdentifier } from '../../sfm-basis/list/statement-writing.js'
import { untouchedEntries } from '../message-surgery.js'
import type { Mutant } from '../mutant.js'

export const dropsReseptId: Mutant = {
  id: 'drops-resept-id',
  fault: {
    nb: 'Sender en oppføring med e-resept tilbake uten resept-id.',
    en: 'Sends an entry with an e-prescription back without its reseptId.',
  },
  group: 'loses',
  behaviour: {
    beforeSend: (message, { basis }) => {
      const entry = untouchedEntries(message, basis).find(({ resource }) => reseptIdOf(resource) !== undefined)
      return entry === undefined
        ? message
        : withResource(message, entry.fullUrl, withoutIdentifier(entry.resource, 'ReseptId'))
    },
  },
}
