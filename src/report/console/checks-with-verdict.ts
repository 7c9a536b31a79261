import type { CheckResult, RunResult, ScenarioResult, Verdict } from '../../contract/generated/harness.js'

interface CheckOfScenario {
  readonly scenario: ScenarioResult
  readonly check: CheckResult
}

export function checksWithVerdict(result: RunResult, kind: Verdict): readonly CheckOfScenario[] {
  return result.scenarios.flatMap((scenario) =>
    scenario.checks.filter((check) => check.verdict === kind).map((check) => ({ scenario, check })),
  )
}
