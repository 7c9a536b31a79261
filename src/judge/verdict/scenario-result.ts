import type {
  CheckResult,
  Manifest,
  RunHead,
  ScenarioResult,
  StepResult,
  Text,
  Trouble,
  Verdict,
} from '../../contract/generated/harness.js'
import type { PerformanceRecord, ScenarioRecord } from '../../evidence/scenario-record.js'
import type { Catalogue } from '../../requirements/catalogue.js'
import { stepsCarriedOut } from '../checks/common/steps-carried-out.js'
import { expectedChecks } from '../expectations/expectations.js'
import { actorView } from '../record/actor-view.js'
import { outcomeOf, recordedStep } from '../record/reach.js'
import { rerunCommand } from './rerun.js'
import type { RouteJudge } from './route-judge.js'
import { isSetupTrouble, worst } from './verdict.js'

export type Planned = RunHead['planned'][number]

export interface JudgedBy {
  readonly catalogue: Catalogue
  readonly judge: RouteJudge
}

/**
 * What the record of a scenario comes to: every universal check, then what this scenario expects.
 * A record whose plan or world cannot be read is the harness' own fault, and the other scenarios go on.
 */
export function scenarioResult(
  planned: Planned,
  record: PerformanceRecord,
  manifest: Manifest,
  { catalogue, judge }: JudgedBy,
): ScenarioResult {
  try {
    return judgedRecord(planned, record, manifest, { catalogue, judge })
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    const trouble: Trouble = {
      blame: 'harness',
      code: 'unreadable-record',
      message: {
        nb: `Bevisfilen kunne ikke leses som et scenario: ${what}.`,
        en: `The evidence file could not be read as a scenario: ${what}.`,
      },
      step: null,
    }
    return { ...missingScenario(planned, manifest), verdict: 'error', troubles: [trouble] }
  }
}

function judgedRecord(
  planned: Planned,
  whole: PerformanceRecord,
  manifest: Manifest,
  { catalogue, judge }: JudgedBy,
): ScenarioResult {
  const record = actorView(whole, planned.role)
  const { plan, head, troubles } = record
  const checks = [...judge.checkResults(planned.id, record, expectedChecks(plan.checks), catalogue)]
  const told = troubles.map(({ blame, code, message, step }): Trouble => ({ blame, code, message, step }))
  const steps = stepResults(record)
  return {
    id: planned.id,
    scenario: planned.scenario,
    role: planned.role,
    title: { ...plan.title },
    why: { ...plan.why },
    verdict: scenarioVerdict(checks, told),
    evidence: planned.evidence,
    startedAt: head.startedAt,
    ms: steps.reduce((sum, { ms }) => sum + (ms ?? 0), 0),
    exchanges: record.exchanges.length,
    steps,
    checks,
    troubles: told,
    rerun: rerunCommand(planned, manifest),
  }
}

/** A planned scenario that left no record: not run, or killed before it wrote a line. */
export function missingScenario(planned: Planned, manifest: Manifest): ScenarioResult {
  const { title, why } = stepsCarriedOut
  const reason: Text = {
    nb: 'Scenarioet ble ikke kjørt, eller kjøringen ble avbrutt før det begynte.',
    en: 'The scenario was not run, or the run was killed before it began.',
  }
  return {
    id: planned.id,
    scenario: planned.scenario,
    role: planned.role,
    title: { nb: planned.scenario, en: planned.scenario },
    why: { ...reason },
    verdict: 'inconclusive',
    evidence: planned.evidence,
    startedAt: manifest.run.startedAt,
    ms: 0,
    exchanges: 0,
    steps: [],
    checks: [
      {
        id: `${planned.id}/${stepsCarriedOut.id}`,
        check: stepsCarriedOut.id,
        title: { ...title },
        why: { ...why },
        krav: [],
        level: 'must',
        verdict: 'inconclusive',
        reason,
        findings: [],
        looked: 0,
      },
    ],
    troubles: [],
    rerun: rerunCommand(planned, manifest),
  }
}

/** Trouble that is not the EPJ's makes the scenario an error, whatever was seen before it; the checks still say what that was. */
function scenarioVerdict(checks: readonly CheckResult[], troubles: readonly Trouble[]): Verdict {
  if (troubles.some(isSetupTrouble)) return 'error'
  return (
    worst([...checks.map(({ verdict }) => verdict), ...(troubles.length > 0 ? ['inconclusive' as const] : [])]) ??
    'inconclusive'
  )
}

/** The steps up to the role's last. What another actor of a chain did is told as theirs; how it went is for their own result. */
function stepResults(record: ScenarioRecord): StepResult[] {
  return record.plan.steps.map((step, index): StepResult => {
    const number = index + 1
    const instruction = { ...step.instruction }
    if (step.by === 'world') {
      const { event } = step
      const isReached = recordedStep(record, number) !== undefined
      const by = event.kind === 'another-actor-acts' ? event.actor : 'world'
      return { step: number, by, instruction, outcome: isReached ? 'done' : 'not-reached', expected: 'done' }
    }
    const answer = recordedStep(record, number)?.answer
    return {
      step: number,
      by: 'epj',
      instruction,
      outcome: outcomeOf(record, number),
      expected: step.expect,
      ...(answer?.message === undefined ? {} : { message: answer.message }),
      ...(answer === undefined ? {} : { ms: answer.ms }),
    }
  })
}
