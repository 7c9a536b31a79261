import type { RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { heldTreatments, sameId } from '../record/reseptformidler-state.js'

/** Prescriptions for the treatment that were not there when the scenario began. */
export function newPrescriptions(
  record: ScenarioRecord,
  after: ReseptformidlerState,
  key: string,
): readonly RecordedPrescription[] {
  const before = record.before?.prescriptions ?? []
  return heldTreatments(record, after)
    .prescriptions(key)
    .filter(({ reseptId }) => !before.some((one) => sameId(one.reseptId, reseptId)))
}
