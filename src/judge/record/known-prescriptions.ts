import type { BundledPrescription } from '../routes/sfm-basis/bundled-prescription.js'
import type { Evidence, Send } from '../routes/sfm-basis/evidence.js'
import type { StatementFacts } from '../routes/sfm-basis/fhir/statement.js'
import { sameId } from './reseptformidler-state.js'
import { acceptedSendsSince, latestValidLookup } from './send-basis.js'

/** The prescription that a statement asks to have recalled: the one it names, else its own. */
export const recalledBy = ({ reseptId, recallinfo }: StatementFacts): string | undefined =>
  recallinfo === undefined ? undefined : (recallinfo.recallId ?? reseptId)

/** Whether the prescription is represented: by its id, or by being recalled. */
export function represents(send: Send, reseptId: string): boolean {
  return (
    send.prescriptions.some((one) => sameId(one.reseptId, reseptId)) ||
    send.statements.some(({ recallinfo }) => sameId(recallinfo?.recallId, reseptId))
  )
}

/**
 * The prescriptions that can be dispensed when a send is made, as the EPJ has been told: those of the latest valid lookup in state
 * E or U, less those that own sends have had recalled since, plus those that own sends have had issued.
 */
export function activePrescriptions(evidence: Evidence, send: Send): readonly BundledPrescription[] {
  const lookup = latestValidLookup(evidence, send)
  if (lookup === undefined) return []
  const since = acceptedSendsSince(evidence, lookup, send)
  const issued = since.flatMap(({ prescriptions }) =>
    prescriptions.filter(({ createeresept }) => createeresept === true),
  )
  const found = lookup.prescriptions.filter(({ rfstatus }) => rfstatus === 'E' || rfstatus === 'U')
  const recalled = since.flatMap(({ statements }) => statements.flatMap((statement) => recalledBy(statement) ?? []))
  return [...found, ...issued].filter(({ reseptId }) => !recalled.some((one) => sameId(one, reseptId)))
}

/** A prescription that the EPJ knows of before a send: from lookups, from own sends that SFM took, or from the world itself. */
export function isKnown(evidence: Evidence, send: Send, reseptId: string): boolean {
  const { record, lookups, sends } = evidence
  const earlier = [...lookups, ...sends.filter(({ accepted }) => accepted)].filter(({ order }) => order < send.order)
  const seen = earlier.some(({ prescriptions }) => prescriptions.some((one) => sameId(one.reseptId, reseptId)))
  return (
    seen ||
    record.world.prescriptions.some((one) => sameId(one.reseptId, reseptId)) ||
    (record.world.list?.entries ?? []).some((one) => sameId(one.reseptId, reseptId))
  )
}
