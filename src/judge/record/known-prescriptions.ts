import type { Evidence, SendFacts } from './evidence.js'
import type { PrescriptionFacts } from './message-facts.js'
import { sameId } from './reseptformidler-state.js'
import { acceptedSendsSince, latestValidLookup } from './send-basis.js'
import type { TreatmentFacts } from './treatment-facts.js'

/** The prescription that a treatment asks to have recalled: the one it names, else its own. */
export const recalledBy = ({ reseptId, recall }: TreatmentFacts): string | undefined =>
  recall === undefined ? undefined : (recall.recallId ?? reseptId)

/** Whether the prescription is represented: by its id, or by being recalled. */
export function represents(send: SendFacts, reseptId: string): boolean {
  return (
    send.prescriptions.some((one) => sameId(one.reseptId, reseptId)) ||
    send.treatments.some(({ recall }) => sameId(recall?.recallId, reseptId))
  )
}

/**
 * The prescriptions that can be dispensed when a send is made, as far as the EPJ knows: those of the latest valid lookup in state
 * E or U, less those that own sends have had recalled since, plus those that own sends have had issued.
 */
export function activePrescriptions(evidence: Evidence, send: SendFacts): readonly PrescriptionFacts[] {
  const lookup = latestValidLookup(evidence, send)
  if (lookup === undefined) return []
  const since = acceptedSendsSince(evidence, lookup, send)
  const issued = since.flatMap(({ prescriptions }) => prescriptions.filter(({ toBeIssued }) => toBeIssued === true))
  const found = lookup.prescriptions.filter(({ rfStatus }) => rfStatus === 'E' || rfStatus === 'U')
  const recalled = since.flatMap(({ treatments }) => treatments.flatMap((treatment) => recalledBy(treatment) ?? []))
  return [...found, ...issued].filter(({ reseptId }) => !recalled.some((one) => sameId(one, reseptId)))
}

/** A prescription that the EPJ knows of before a send: from lookups, from own sends that SFM took, or from the world itself. */
export function isKnown(evidence: Evidence, send: SendFacts, reseptId: string): boolean {
  const { record, lookups, sends } = evidence
  const earlier = [...lookups, ...sends.filter(({ accepted }) => accepted)].filter(({ order }) => order < send.order)
  const seen = earlier.some(({ prescriptions }) => prescriptions.some((one) => sameId(one.reseptId, reseptId)))
  return (
    seen ||
    record.world.prescriptions.some((one) => sameId(one.reseptId, reseptId)) ||
    (record.world.list?.entries ?? []).some((one) => sameId(one.reseptId, reseptId))
  )
}
