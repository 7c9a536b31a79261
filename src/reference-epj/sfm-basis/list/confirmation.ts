import type { ChangeOf } from '../../journal/change.js'
import type { ChangeAuthor } from '../../journal/change-author.js'
import type { Reference } from '../fhir/fhir-element.js'
import { type MedicationBundle, statementsOf, withResource } from '../fhir/medication-bundle.js'
import { already, linkIssued, made, type SfmApplied } from './draft-edit.js'
import { referToPractitioner } from './people.js'
import { renew } from './renewal.js'
import { pllIdOf } from './statement-reading.js'
import type { SfmDraft, SfmLine } from './treatment-lines.js'

/** A loose prescription becomes an entry of the list: the EPJ gives it a PLL id, and it keeps its ReseptId. */
export function confirm(draft: SfmDraft, line: SfmLine, change: ChangeOf<'confirm'>, author: ChangeAuthor): SfmApplied {
  if (line.pllId !== undefined) return already
  if (author.behaviour.onConfirmation === 'link')
    return linkIssued(draft, line.entry, pllIdOfChain(draft.content, line) ?? change.pllId, change.at)
  const { bundle, reference } = referToPractitioner(draft.content, author.practitioner)
  return made(draft, issuedAgain(bundle, line, change, reference))
}

/** A renewal that was sent without the list leaves the PLL id on the older link: it is the same treatment and keeps its id. */
function pllIdOfChain(bundle: MedicationBundle, head: SfmLine): string | undefined {
  const older = statementsOf(bundle).filter(({ resource }) =>
    resource.partOf?.some(({ reference }) => reference === head.entry.fullUrl),
  )
  return older.flatMap(({ resource }) => pllIdOf(resource) ?? [])[0]
}

/** A copy with its own prescription beside the loose one, which stays as it is. */
function issuedAgain(
  bundle: MedicationBundle,
  line: SfmLine,
  { reissue, pllId, at }: ChangeOf<'confirm'>,
  by: Reference,
): MedicationBundle {
  const renewed = renew(
    bundle,
    line,
    { ...reissue, pllId, recall: undefined, createeresept: true, at },
    (statement) => statement,
    by,
  )
  const { basedOn: _, ...copy } =
    statementsOf(renewed).find(({ fullUrl }) => fullUrl === reissue.lineKey)?.resource ?? line.entry.resource
  return withResource(withResource(renewed, line.entry.fullUrl, line.entry.resource), reissue.lineKey, copy)
}
