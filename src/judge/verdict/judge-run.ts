import { defined } from '../../contract/defined.js'
import type { Attestation, Manifest, RunHead, RunResult, ScenarioResult } from '../../contract/generated/harness.js'
import type { PerformanceRecord } from '../../evidence/scenario-record.js'
import { type Catalogue, catalogue as catalogueOf } from '../../requirements/catalogue.js'
import { requirementsOfRoute } from '../../requirements/requirements-of-route.js'
import type { Scenario } from '../../scenario/language/scenario.js'
import { heldAgainst, withPlanTroubles } from './own-plan.js'
import { withPartnerFailures } from './partner-failure.js'
import { requirementResults } from './requirement-result.js'
import type { RouteJudge } from './route-judge.js'
import { missingScenario, scenarioResult } from './scenario-result.js'
import { counts, runVerdict } from './verdict.js'

export interface JudgedWith {
  /** The judge of the run's route. */
  readonly judge: RouteJudge
  /** What people have said of the product. */
  readonly attestations?: readonly Attestation[]
  readonly catalogue?: Catalogue
  /** The scenarios of the program's own suites: what they expect counts. Absent: what the plans in the records expect. */
  readonly scenarios?: readonly Scenario[]
  /** The version of the program. Absent: the one that recorded. */
  readonly version?: string
}

/**
 * What the evidence of a run comes to. Pure: the same manifest, records, attestations, catalogue and suites give the
 * same result, byte for byte.
 * Every planned scenario is in it, also one that left no record. Counts are of checks. Requirements are those of the run's route.
 * @throws Error when the manifest names an unknown requirement set or another route.
 */
export function judgeRun(
  manifest: Manifest,
  records: readonly PerformanceRecord[],
  {
    attestations = [],
    catalogue = catalogueOf(manifest.run.requirementSet),
    scenarios: ownScenarios,
    version,
    judge,
  }: JudgedWith,
): RunResult {
  const { run, troubles } = manifest
  if (run.route !== judge.id) throw new Error(`The run is of route ${run.route}, the judge of ${judge.id}`)
  const suites = ownScenarios && { scenarios: ownScenarios, ...defined({ version }) }
  const held = records.map((record) => heldAgainst(suites, record, run))
  const ownRecords = held.map(({ record }) => record)
  const recordOf = ({ evidence }: RunHead['planned'][number]) => ownRecords.find(({ file }) => file === evidence)
  const judged = run.planned.map((planned): ScenarioResult => {
    const record = recordOf(planned)
    return record === undefined
      ? missingScenario(planned, manifest)
      : scenarioResult(planned, record, manifest, { catalogue, judge })
  })
  const scenarios = withPlanTroubles(withPartnerFailures(judged, ownRecords), held)
  const checks = scenarios.flatMap((scenario) => scenario.checks)
  const ofRoute = { ...catalogue, requirements: requirementsOfRoute(catalogue.requirements, judge) }
  const requirements = requirementResults(checks, ofRoute, { attestations, run })
  return {
    format: 1,
    run,
    ...runVerdict(scenarios, troubles, requirements),
    counts: counts(checks.map(({ verdict }) => verdict)),
    scenarios: [...scenarios],
    requirements,
    troubles,
  }
}
