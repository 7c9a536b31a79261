import type { Role } from '../contract/generated/adapter.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { PlannedScenario } from './plan.js'

/** What is played at once and recorded in one file: a scenario in one role, or a whole chain. */
export interface Performance {
  /** Of a chain the scenario's id, else the planned one's. */
  readonly id: string
  readonly scenario: Scenario
  /** Whose step is the first. */
  readonly role: Role
  readonly evidence: string
  /** The roles in it that are judged. */
  readonly underTest: readonly Role[]
}

/** The performances that a plan asks for, in its order. */
export function performances(planned: readonly PlannedScenario[]): readonly Performance[] {
  const files = [...new Set(planned.map(({ evidence }) => evidence))]
  return files.flatMap((evidence): readonly Performance[] => {
    const items = planned.filter((item) => item.evidence === evidence)
    const [first] = items
    if (first === undefined) return []
    const { scenario } = first
    const chain = scenario.actors
    return [
      {
        id: chain === undefined ? first.id : scenario.id,
        scenario,
        role: chain?.[0] ?? first.role,
        evidence,
        underTest: items.map(({ role }) => role),
      },
    ]
  })
}
