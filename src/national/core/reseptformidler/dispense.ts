import type { Medicine } from '../../../contract/generated/adapter.js'

/** A pharmacy's dispense report (M10); doctors get it as M6 and M8. */
export interface Dispense {
  readonly m10Id: string
  readonly at: string
  /** HER-id. */
  readonly pharmacy: string
  readonly packages: number
  /** Avsluttet. */
  readonly concluded: boolean
  /** Annullert: M10 id of the report that takes this one back. */
  readonly cancelledBy?: string
  /** What was handed over, where another product than the prescribed one. */
  readonly medicine?: Medicine
  /** Code: kodeverk 7412. */
  readonly intervention?: { readonly code: string; readonly reason?: string }
}

/** What the patient has: dispenses that were not taken back. */
export const standingDispenses = ({
  dispenses = [],
}: {
  readonly dispenses?: readonly Dispense[]
}): readonly Dispense[] => dispenses.filter(({ cancelledBy }) => cancelledBy === undefined)
