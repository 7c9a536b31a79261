/** The ids that a treatment has when a record begins. */
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import type { Draft } from './draft.test.kit.js'

/** Its id on the list. */
export function pllIdIn({ world: { list } }: Draft, { key }: NamedTreatment): string {
  const entry = list?.entries.find((one) => one.key === key)
  if (entry === undefined) throw new Error(`the world has no entry ${key}`)
  return entry.pllId
}

/** The id of its prescription. */
export function reseptIdIn({ world: { prescriptions } }: Draft, { key }: NamedTreatment): string {
  const prescription = prescriptions.find((one) => one.key === key)
  if (prescription === undefined) throw new Error(`the world has no prescription ${key}`)
  return prescription.reseptId
}
