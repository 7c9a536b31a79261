import type { ChangeOf } from '../../journal/change.js'
import type { ChangeAuthor } from '../../journal/change-author.js'
import { concept } from '../fhir/fhir-element.js'
import { system } from '../fhir/vocabulary.js'
import { already, edit, type SfmApplied } from './draft-edit.js'
import { referToPractitioner } from './people.js'
import { withAmendments, withDiscontinuation, withRecall } from './statement-writing.js'
import type { SfmDraft, SfmLine } from './treatment-lines.js'

/** Ends the treatment. It stays on the list as discontinued, and its active prescription is recalled (SFM-HS-05, kodeverk 7500 code 2). */
export function discontinue(
  draft: SfmDraft,
  line: SfmLine,
  change: ChangeOf<'discontinue'>,
  { practitioner, behaviour }: ChangeAuthor,
): SfmApplied {
  if (line.entry.resource.status === 'stopped') return already
  const { bundle, reference } = referToPractitioner(draft.content, practitioner)
  const hasEnded = Date.parse(change.timedate) <= Date.parse(change.at)
  return edit({ ...draft, content: bundle }, line, change.at, (before) => {
    const ended = withDiscontinuation(before, { ...change, by: reference })
    const stopped = hasEnded ? { ...ended, status: 'stopped' } : ended
    return line.hasActivePrescription && behaviour.recallsOnDiscontinuation(hasEnded)
      ? withRecall(stopped, behaviour.recallCode('2'), { text: change.note })
      : stopped
  })
}

/** Recalls the prescription alone. An entry of the list goes on without prescription (typeresept U). */
export function recall(
  draft: SfmDraft,
  line: SfmLine,
  change: ChangeOf<'recall'>,
  { behaviour }: ChangeAuthor,
): SfmApplied {
  if (!line.hasActivePrescription) return already
  return edit(draft, line, change.at, (before) => {
    const recalled = withRecall(before, behaviour.recallCode(change.reason), { text: change.note })
    return line.pllId === undefined
      ? recalled
      : withAmendments(recalled, {
          url: 'typeresept',
          valueCodeableConcept: concept(system.typeResept, 'U', 'Uten resept'),
        })
  })
}
