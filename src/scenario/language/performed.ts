import type { Role } from '../../contract/generated/adapter.js'
import type { ScriptedExpectation } from '../../contract/generated/harness.js'
import type { EpjStep, WorldStep } from '../steps/step.js'
import type { Scenario } from './scenario.js'

/** A script as it is performed: it names those who take its steps, one or several, and every step and expectation says whose it is. */
export interface PerformedScenario extends Scenario {
  readonly actors: Actors
  readonly steps: readonly PerformedStep[]
  readonly checks: readonly (ScriptedExpectation & { readonly actor: Role })[]
}

/** The first is whose step is the first. */
export type Actors = readonly [Role, ...Role[]]

export type PerformedStep = (EpjStep & { readonly actor: Role }) | WorldStep

/** The script as it is performed for this role: a chain by all its actors, whichever of them is asked for, any other by this one. */
export function performed(scenario: Scenario, role: Role): PerformedScenario {
  const [first = role, ...others] = scenario.actors ?? []
  return {
    ...scenario,
    actors: [first, ...others],
    steps: scenario.steps.map((step) => (step.by === 'epj' ? { ...step, actor: step.actor ?? first } : step)),
    checks: scenario.checks.map((check) => ({ ...check, actor: check.actor ?? first })),
  }
}
