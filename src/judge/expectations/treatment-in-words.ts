import type { RecordedListEntry, RecordedPrescription } from '../../contract/generated/harness.js'
import type { ScenarioRecord } from '../../evidence/scenario-record.js'
import { type KnownTreatment, knownTreatments } from '../record/known-treatments.js'

/**
 * The scenario's treatment of that handle.
 * @throws Error when the plan on record names a treatment that it does not have.
 */
export function treatmentOf(record: ScenarioRecord, key: string): KnownTreatment {
  const found = knownTreatments(record).find((treatment) => treatment.key === key)
  if (found === undefined) throw new Error(`The plan has no treatment "${key}"`)
  return found
}

export const nameOf = ({ treatment }: KnownTreatment): string => treatment.medicine.name

/** An entry as a reader finds it: the medicine, and the id to search for. */
export const entryInWords = ({ name, pllId }: RecordedListEntry): string => `${name} (PLL ${pllId})`

export const prescriptionInWords = ({ name, reseptId }: RecordedPrescription): string =>
  `${name} (ReseptId ${reseptId})`
