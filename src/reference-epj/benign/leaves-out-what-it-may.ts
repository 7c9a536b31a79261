import { withoutExtensions } from '../fhir-element.js'
import { withEachStatement } from '../medication-bundle.js'
import { withoutAmendments } from '../statement-writing.js'
import { extension } from '../vocabulary.js'
import type { BenignVariant } from './variant.js'

export const leavesOutWhatItMay: BenignVariant = {
  id: 'leaves-out-what-it-may',
  choice: {
    nb: 'Sender ikke tilbake det SFM ikke leser: utlevert, reseptstatus og status for utlevering (SFM-IG-22).',
    en: 'Does not send back what SFM does not read: deliveries, prescription status and dispensing status (SFM-IG-22).',
  },
  habits: {
    beforeSend: (message) =>
      withEachStatement(message, (statement) =>
        withoutExtensions(
          withoutAmendments(statement, 'rfstatus', 'dispencesummary', 'dispensesummary'),
          extension.deliverysummary,
        ),
      ),
  },
}
