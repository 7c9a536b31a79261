/** What came of the discharge: right, or with Reseptformidleren holding something else. */
import type { NamedTreatment } from '../../scenario/world/treatment.js'
import { discharged, rightDischarge } from './correct-runs.test.kit.js'
import type { Draft } from './draft.test.kit.js'
import type { StateChange } from './state-changes.test.kit.js'
import { pllIdIn, reseptIdIn } from './world-ids.test.kit.js'

/** The discharge done right, with Reseptformidleren holding something else afterwards. */
export const dischargedBut = (change: StateChange): Draft =>
  rightDischarge().after((state) => change(discharged(state)))

/** The treatment's id on the list when the discharge begins. */
export const pllIdOf = (treatment: NamedTreatment): string => pllIdIn(rightDischarge(), treatment)

/** The treatment's prescription when the discharge begins. */
export const reseptIdOf = (treatment: NamedTreatment): string => reseptIdIn(rightDischarge(), treatment)
