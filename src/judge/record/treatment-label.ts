import type { TreatmentFacts } from './treatment-facts.js'

/** A statement as a reader finds it: the medicine, and the id to search for. */
export function inWords({ name, pllId, reseptId }: TreatmentFacts): string {
  const medicine = name ?? '(uten navn)'
  if (pllId !== undefined) return `${medicine} (PLL ${pllId})`
  return reseptId === undefined ? medicine : `${medicine} (ReseptId ${reseptId})`
}
