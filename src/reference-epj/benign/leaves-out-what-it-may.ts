import { withoutExtensions } from '../sfm-basis/fhir/fhir-element.js'
import { withEachStatement } from '../sfm-basis/fhir/medication-bundle.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import { withoutAmendments } from '../sfm-basis/list/statement-writing.js'
import type { BenignVariant } from './variant.js'

export const leavesOutWhatItMay: BenignVariant = {
  id: 'leaves-out-what-it-may',
  choice: {
    nb: 'Sender ikke tilbake det SFM ikke leser: utlevert, reseptstatus og status for utlevering (SFM-IG-22).',
    en: 'Does not send back what SFM does not read: deliveries, prescription status and dispensing status (SFM-IG-22).',
  },
  behaviour: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        withoutExtensions(
          withoutAmendments(statement, 'rfstatus', 'dispencesummary', 'dispensesummary'),
          extension.deliverysummary,
        ),
      ),
  },
}
