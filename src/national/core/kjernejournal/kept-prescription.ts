import { standingDispenses } from '../reseptformidler/dispense.js'
import type { Prescription } from '../reseptformidler/prescription.js'

/**
 * How long kjernejournal keeps a prescription (FACT: «KJ keeps 3 years history», SFM implementation guide). From when they are counted
 * is INFERRED: from the day it was over.
 */
export const keptYears = 3

/** Whether kjernejournal still keeps it on this day (yyyy-MM-dd): one that is in use, or was so until less than three years ago. */
export const isKept = (prescription: Prescription<unknown>, today: string): boolean =>
  overSince(prescription) >= yearsBefore(today)

/** Recalled, all dispensed, or the last day that it is valid to (ahead, as long as it is in use). yyyy-MM-dd. */
function overSince(prescription: Prescription<unknown>): string {
  const { status, recall, expires } = prescription
  const lastHandedOver = standingDispenses(prescription).at(-1)?.at
  const at = (status === 'T' ? recall?.at : undefined) ?? (status === 'R' ? lastHandedOver : undefined) ?? expires
  return at.slice(0, 'yyyy-MM-dd'.length)
}

const yearsBefore = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - keptYears).padStart(4, '0')}${today.slice(4)}`
