import type { ListFormat } from '../../journal/list-format.js'
import { type MedicationBundle, statementsOf, withEachStatement } from '../fhir/medication-bundle.js'
import { applyChange } from './apply-change.js'
import { withoutHandelsvareRequests } from './handelsvare.js'
import { amendment, isRecallUnderWay, recalledBy, reseptIdOf } from './statement-reading.js'
import { withoutAmendments } from './statement-writing.js'
import { lineOf, type SfmDraft, treatmentLines } from './treatment-lines.js'

/** The list as the bundle of $getMedication and $sendMedication. */
export const sfmList: ListFormat<MedicationBundle> = {
  received,
  accepted,
  lines: treatmentLines,
  lineOf,
  apply: applyChange,
}

/** Received recallinfo and createeresept say what was done, not what to do: they are read here and not sent back (SFM-IG-22). */
function received(bundle: MedicationBundle): SfmDraft {
  const recalled = statementsOf(bundle)
    .filter(({ resource }) => amendment(resource, 'recallinfo') !== undefined || isRecallUnderWay(resource))
    .flatMap(({ resource }) => reseptIdOf(resource) ?? [])
  return { content: withoutRequests(bundle), known: { issued: new Set(), recalled: new Set(recalled) } }
}

function accepted(message: MedicationBundle): SfmDraft {
  const statements = statementsOf(message).map(({ resource }) => resource)
  const issued = statements
    .filter((statement) => amendment(statement, 'createeresept')?.valueBoolean === true)
    .flatMap((one) => reseptIdOf(one) ?? [])
  const recalled = statements.flatMap((statement) => recalledBy(statement) ?? [])
  return { content: withoutRequests(message), known: { issued: new Set(issued), recalled: new Set(recalled) } }
}

const withoutRequests = (bundle: MedicationBundle): MedicationBundle =>
  withoutHandelsvareRequests(
    withEachStatement(bundle, (statement) => withoutAmendments(statement, 'recallinfo', 'createeresept')),
  )
