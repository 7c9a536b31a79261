import type { Role } from '../contract/generated/adapter.js'
import { performed, type PerformedScenario } from '../scenario/language/performed.js'
import type { PlannedScenario } from './plan.js'

/** What is played at once and recorded in one file: a scenario with its one actor, or a whole chain. */
export interface Performance {
  /** Of a chain the scenario's id, else the planned one's. */
  readonly id: string
  readonly scenario: PerformedScenario
  /** The scenario as it is written. */
  readonly written: PlannedScenario['scenario']
  readonly evidence: string
  /** The roles in it that are judged. */
  readonly underTest: readonly Role[]
}

/** The performances that a plan asks for, in its order. */
export function performances(planned: readonly PlannedScenario[]): readonly Performance[] {
  const ids = [...new Set(planned.map(({ performance }) => performance))]
  return ids.flatMap((id): readonly Performance[] => {
    const items = planned.filter(({ performance }) => performance === id)
    const [first] = items
    if (first === undefined) return []
    const { scenario, role, evidence } = first
    const underTest = items.map((item) => item.role)
    return [{ id, scenario: performed(scenario, role), written: scenario, evidence, underTest }]
  })
}
