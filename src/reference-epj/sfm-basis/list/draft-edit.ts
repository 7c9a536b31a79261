import type { Applied } from '../../journal/list-format.js'
import { sameId } from '../../journal/treatment-line.js'
import { touched } from '../fhir/fhir-element.js'
import {
  type MedicationBundle,
  type Statement,
  type StatementEntry,
  statementsOf,
  withEachStatement,
  withResource,
} from '../fhir/medication-bundle.js'
import { pllIdOf, reseptIdOf } from './statement-reading.js'
import { withIdentifier, withLastChanged, withoutIdentifier } from './statement-writing.js'
import type { SfmDraft, SfmLine } from './treatment-lines.js'

export type SfmApplied = Applied<MedicationBundle>

export const made = (draft: SfmDraft, content: MedicationBundle): SfmApplied => ({
  state: 'made',
  draft: { ...draft, content },
})
export const already: SfmApplied = { state: 'already' }

/** Changes one statement in place, and says that it was changed. */
export const edit = (
  draft: SfmDraft,
  line: SfmLine,
  at: string,
  change: (before: Statement) => Statement,
): SfmApplied =>
  made(
    draft,
    withResource(draft.content, line.entry.fullUrl, touched(withLastChanged(change(line.entry.resource), at), at)),
  )

export const statementWith = (draft: SfmDraft, reseptId: string): StatementEntry | undefined =>
  statementsOf(draft.content).find(({ resource }) => sameId(reseptIdOf(resource), reseptId))

/** Reseptformidleren already holds the prescription that this change issues: it is not issued again, only put on its entry when it is not there yet. */
export function linkIssued(draft: SfmDraft, issued: StatementEntry, pllId: string | undefined, at: string): SfmApplied {
  if (pllId === undefined || pllIdOf(issued.resource) !== undefined) return already
  const offTheTail = withEachStatement(draft.content, (statement, fullUrl) =>
    fullUrl !== issued.fullUrl && sameId(pllIdOf(statement), pllId)
      ? touched(withoutIdentifier(statement, 'PLL'), at)
      : statement,
  )
  const linked = touched(withLastChanged(withIdentifier(issued.resource, 'PLL', pllId), at), at)
  return made(draft, withResource(offTheTail, issued.fullUrl, linked))
}
