import { type ExitCode, exitCodes } from '../../contract/exit-codes.js'
import type {
  Blame,
  Counts,
  RequirementResult,
  RunResult,
  ScenarioResult,
  Trouble,
  Verdict,
} from '../../contract/generated/harness.js'

/**
 * What a run comes to, in one place: every report and the exit code read what is decided here.
 * A fault of the EPJ that the evidence shows stands whatever else went wrong; without one, trouble with the setup
 * comes before what was left open; nothing is conformant by silence.
 */
export interface RunVerdict {
  readonly verdict: RunResult['verdict']
  /** The verdict's own, and that of the harness when something in it is the harness' fault, whatever the verdict. */
  readonly exitCode: ExitCode
}

/** A must that a person did not see is broken too. One that awaits a person's answer decides nothing; the reports count it. */
export function runVerdict(
  scenarios: readonly ScenarioResult[],
  troubles: readonly Trouble[],
  requirements: readonly RequirementResult[] = [],
): RunVerdict {
  const checks = scenarios.flatMap((scenario) => scenario.checks)
  const allTroubles = [...troubles, ...scenarios.flatMap((scenario) => scenario.troubles)]
  const blamed: readonly (Blame | undefined)[] = [
    ...allTroubles.map(({ blame }) => blame),
    ...checks.map(({ verdict, blame }) => (verdict === 'error' ? blame : undefined)),
  ]
  const isUnseen = requirements.some(({ verdict: said, attestation }) => said === 'failed' && attestation !== undefined)
  const verdict = isUnseen ? 'non-conformant' : verdictOf(checks, allTroubles, scenarios)
  return { verdict, exitCode: blamed.includes('harness') ? exitCodes.harness : exitCodeOf[verdict] }
}

const exitCodeOf = {
  conformant: exitCodes.conformant,
  'non-conformant': exitCodes.nonConformant,
  'setup-error': exitCodes.setup,
  incomplete: exitCodes.incomplete,
} as const satisfies Readonly<Record<RunResult['verdict'], ExitCode>>

function verdictOf(
  checks: ScenarioResult['checks'],
  troubles: readonly Trouble[],
  scenarios: readonly ScenarioResult[],
): RunResult['verdict'] {
  const any = (verdict: Verdict) => checks.some((check) => check.verdict === verdict)
  if (any('failed')) return 'non-conformant'
  if (troubles.some(isSetupTrouble) || any('error')) return 'setup-error'
  const open = troubles.length > 0 || any('inconclusive') || scenarios.some(({ verdict }) => verdict === 'inconclusive')
  if (open || scenarios.length === 0 || !any('passed')) return 'incomplete'
  return 'conformant'
}

/**
 * Trouble that stops a verdict: anything that is not the vendor's, and a number of a real person.
 * Such a number is the vendor's to fix, but no source says that it is a fault in the sending of lists.
 */
export function isSetupTrouble({ blame, code }: Trouble): boolean {
  return blame !== 'vendor' || code === 'real-person-data'
}

/** Worst first. */
const worstFirst: readonly Verdict[] = ['failed', 'error', 'inconclusive', 'warning', 'passed', 'not-applicable']

/** The worst of some verdicts; undefined of none. */
export function worst(verdicts: readonly Verdict[]): Verdict | undefined {
  return worstFirst.find((verdict) => verdicts.includes(verdict))
}

export function counts(verdicts: readonly Verdict[]): Counts {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
  return {
    passed: count('passed'),
    failed: count('failed'),
    warning: count('warning'),
    'not-applicable': count('not-applicable'),
    inconclusive: count('inconclusive'),
    error: count('error'),
  }
}
