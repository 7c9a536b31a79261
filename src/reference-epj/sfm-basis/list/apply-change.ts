import type { AddChange, AddHandelsvareChange, Change, ReactionChange } from '../../journal/change.js'
import type { ChangeAuthor } from '../../journal/change-author.js'
import { sameId } from '../../journal/treatment-line.js'
import { statementsOf } from '../fhir/medication-bundle.js'
import { holdsReaction, withReaction } from './allergy.js'
import { confirm } from './confirmation.js'
import { discontinue, recall } from './discontinuation.js'
import { already, edit, linkIssued, made, type SfmApplied, statementWith } from './draft-edit.js'
import { handelsvareReseptIdOf, withNewHandelsvare } from './handelsvare.js'
import { changeLine, renewLine } from './line-change.js'
import { withNewTreatment } from './new-treatment.js'
import { referToPractitioner } from './people.js'
import { pllIdOf } from './statement-reading.js'
import { lineOf, type SfmDraft } from './treatment-lines.js'

/** The draft with one thing that the user did. */
export function applyChange(draft: SfmDraft, change: Change, author: ChangeAuthor): SfmApplied {
  if (change.kind === 'add') return add(draft, change, author)
  if (change.kind === 'add-handelsvare') return addHandelsvare(draft, change, author)
  if (change.kind === 'reaction') return recordReaction(draft, change, author)
  if (change.kind === 'change' || change.kind === 'renew') {
    const issued = sameId(change.renewal.reseptId, change.target.reseptId)
      ? undefined
      : statementWith(draft, change.renewal.reseptId)
    if (issued !== undefined) return linkIssued(draft, issued, change.renewal.pllId, change.at)
  }
  const line = lineOf(draft, change.target)
  if (line === undefined) return { state: 'no-line' }
  switch (change.kind) {
    case 'change':
      return changeLine(draft, line, change, author)
    case 'renew':
      return line.isNew || line.reseptId === undefined ? already : renewLine(draft, line, change, '1', author)
    case 'discontinue':
      return discontinue(draft, line, change, author)
    case 'recall':
      return recall(draft, line, change, author)
    case 'confirm':
      return confirm(draft, line, change, author)
    case 'enter-in-error':
      return line.entry.resource.status === 'entered-in-error'
        ? already
        : edit(draft, line, change.at, (before) => ({ ...before, status: 'entered-in-error' }))
  }
}

function add(draft: SfmDraft, change: AddChange, { practitioner, behaviour }: ChangeAuthor): SfmApplied {
  const issued = change.reseptId === undefined ? undefined : statementWith(draft, change.reseptId)
  if (issued !== undefined) return linkIssued(draft, issued, change.pllId, change.at)
  if (
    change.pllId !== undefined &&
    change.reseptId === undefined &&
    statementsOf(draft.content).some(({ resource }) => sameId(pllIdOf(resource), change.pllId))
  ) {
    return already
  }
  const { bundle, reference } = referToPractitioner(draft.content, practitioner)
  return made(draft, withNewTreatment(bundle, { ...change, createeresept: behaviour.flagsNewPrescriptions }, reference))
}

function addHandelsvare(draft: SfmDraft, change: AddHandelsvareChange, author: ChangeAuthor): SfmApplied {
  const isThere = draft.content.entry.some(({ resource }) => handelsvareReseptIdOf(resource) === change.reseptId)
  return isThere
    ? already
    : made(
        draft,
        withNewHandelsvare(draft.content, { ...change, createeresept: author.behaviour.flagsNewPrescriptions }, author),
      )
}

function recordReaction(draft: SfmDraft, change: ReactionChange, author: ChangeAuthor): SfmApplied {
  const reaction = author.behaviour.reactionToSend(change.reaction)
  if (reaction.existing === undefined && holdsReaction(draft.content, change.id)) return already
  const bundle = withReaction(draft.content, { ...change, reaction }, author)
  return bundle === undefined ? { state: 'no-line' } : made(draft, bundle)
}
