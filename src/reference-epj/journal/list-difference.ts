import type { TreatmentLine } from './treatment-line.js'

/** Names of the treatments that are otherwise now than when the user last saw the list. */
export interface ListDifference {
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly changed: readonly string[]
}

/**
 * What a new lookup shows otherwise than the user saw: treatments, doses, uses, ends, and whether there is a valid prescription.
 * What the user has changed is in both, sent or not, and is no difference.
 */
export function listDifference(before: readonly TreatmentLine[], after: readonly TreatmentLine[]): ListDifference {
  const [then, now] = [linesByKey(before), linesByKey(after)]
  const names = (lines: readonly (readonly [string, TreatmentLine])[]) => lines.map(([, { name }]) => name)
  return {
    added: names([...now].filter(([key]) => !then.has(key))),
    gone: names([...then].filter(([key]) => !now.has(key))),
    changed: names(
      [...now].filter(([key, line]) => {
        const seen = then.get(key)
        return seen !== undefined && isOtherwise(seen, line)
      }),
    ),
  }
}

export const isSame = ({ added, gone, changed }: ListDifference): boolean =>
  added.length + gone.length + changed.length === 0

const linesByKey = (lines: readonly TreatmentLine[]): ReadonlyMap<string, TreatmentLine> =>
  new Map(lines.map((line) => [(line.pllId ?? line.reseptId ?? line.key).toLowerCase(), line]))

/** What the user prescribes now is not in Reseptformidleren before it is sent, and cannot have been changed there. */
const isOtherwise = (seen: TreatmentLine, now: TreatmentLine): boolean =>
  factsOf(seen) !== factsOf(now) ||
  (!seen.isNew && seen.hasActivePrescription !== (now.isNew || now.hasActivePrescription))

/** What a doctor would want to know of before signing. */
const factsOf = ({ name, dose, use, status, ends }: TreatmentLine): string =>
  JSON.stringify([name, dose, use, status, ends === undefined ? undefined : Date.parse(ends)])
