import { items, member, record, text } from '../../record/json-value.js'
import { type MedicationBundle, resolve } from './fhir/medication-bundle.js'

/** Every text in a value and in what its references lead to, a few steps away: what is inside `dispatchrequest` is not published. */
export function textsIn(value: unknown, bundle: MedicationBundle, depth = 0): readonly string[] {
  const own = text(value)
  if (own !== undefined) return [own]
  if (depth > 12) return []
  const deeper = (one: unknown) => textsIn(one, bundle, depth + 1)
  const reference = text(member(value, 'reference'))
  const target = reference === undefined ? undefined : resolve(bundle, reference)?.resource
  return [...items(value), ...Object.values(record(value) ?? {}), ...(target === undefined ? [] : [target])].flatMap(
    deeper,
  )
}
