import type { TreatmentFacts } from './treatment-facts.js'

/** A treatment as a reader finds it: the medicine, and the id to search for. */
export function labelOf({ name, pllId, reseptId }: TreatmentFacts): string {
  const medicine = name ?? '(uten navn)'
  if (pllId !== undefined) return `${medicine} (PLL ${pllId})`
  return reseptId === undefined ? medicine : `${medicine} (ReseptId ${reseptId})`
}
