/** How much of a check's findings a report shows before the reader is sent to results.json. */
export interface DetailLimits {
  readonly findings: number
  readonly characters: number
}
