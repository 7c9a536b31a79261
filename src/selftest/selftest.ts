import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { StartEpj } from '../adapter/embedded-epj.js'
import { defined } from '../contract/defined.js'
import type { Configuration, RunResult, Verdict } from '../contract/generated/harness.js'
import { executeRun } from '../run/execute-run.js'
import { plan, type PlannedScenario } from '../run/plan.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Text } from '../scenario/text.js'
import { variantsRunIn } from './benign-scenarios.js'
import type { FaultGroup } from './fault-groups.js'
import { checksMadeFor } from './mutant-checks.js'
import type { BenignResult, Catch, ControlResult, MutantResult, SelftestResult } from './selftest-result.js'

/** An EPJ with one known fault. */
export interface MutantEpj {
  readonly id: string
  readonly fault: Text
  readonly group: FaultGroup
  readonly start: StartEpj
}

/** A correct EPJ that does one thing differently from the reference EPJ. */
export interface BenignEpj {
  readonly id: string
  readonly choice: Text
  readonly start: StartEpj
}

export interface SelftestOptions {
  readonly scenarios: readonly Scenario[]
  readonly mutants: readonly MutantEpj[]
  readonly benign: readonly BenignEpj[]
  readonly reference: StartEpj
  readonly nullAdapter: StartEpj
  readonly stubborn: StartEpj
  readonly seed: string
  /**
   * Where each runs: a mutant only where its fault must show and a benign variant where its choice does, or both in every scenario.
   * The controls run in every scenario, or, with `these`, only where the others do.
   */
  readonly matrix: 'where-faults-show' | 'these' | 'whole'
  /** Called with the name of each EPJ as its turn comes. */
  readonly onSubject: (name: string) => void
}

/** Runs scenarios against EPJs whose faults are known, one after another (side by side is no faster in one process), and sees which check catches which. */
export async function selftest(options: SelftestOptions): Promise<SelftestResult> {
  const { scenarios, matrix, mutants, benign } = options
  const ownPlaces = (id: string) => scenariosThatShow(scenarios, checksMadeFor[id]?.in ?? variantsRunIn[id] ?? [])
  const everywhere = scenariosThatShow(scenarios, ['*'])
  const placesOf = (id: string) => (matrix === 'whole' ? everywhere : ownPlaces(id))
  const controlPlaces =
    matrix === 'these' ? unique([...mutants, ...benign].flatMap(({ id }) => ownPlaces(id))) : everywhere
  const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-selftest-'))
  const run = async (name: string, start: StartEpj, places: readonly PlannedScenario[]): Promise<RunResult> => {
    options.onSubject(name)
    const configuration: Configuration = { output: join(folder, name), scenarios: places.map(({ id }) => id) }
    const { result } = await executeRun({
      scenarios,
      configuration,
      seed: options.seed,
      progress: () => undefined,
      signal: new AbortController().signal,
      embeddedEpj: start,
      partnerEpj: options.reference,
    })
    return result
  }
  try {
    const reference = await run('reference', options.reference, controlPlaces)
    const nullAdapter = await run('null-adapter', options.nullAdapter, controlPlaces)
    const stubborn = await run('stubborn-adapter', options.stubborn, controlPlaces)
    const results: MutantResult[] = []
    for (const mutant of mutants)
      results.push(mutantResult(mutant, await run(mutant.id, mutant.start, placesOf(mutant.id))))
    const variants: BenignResult[] = []
    for (const { id, choice, start } of benign)
      variants.push({ id, choice, ...correctEpj(await run(id, start, placesOf(id))) })
    return {
      mutants: results,
      benign: variants,
      reference: correctEpj(reference),
      nullAdapter: control(nullAdapter, checksWith(nullAdapter, 'passed').length === 0),
      stubborn: control(stubborn, stubborn.verdict === 'incomplete'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The scenarios of these patterns, each for its first role (a chain for all its actors), or for the role that a pattern names after an @.
 * @throws UsageError when a pattern matches nothing.
 */
export function scenariosThatShow(
  scenarios: readonly Scenario[],
  patterns: readonly string[],
): readonly PlannedScenario[] {
  return unique(
    patterns.flatMap((pattern) =>
      plan(scenarios, { patterns: [pattern], roles: [] }).filter(
        ({
          scenario: {
            roles: [first],
          },
          actors,
        }) => pattern.includes('@') || actors.some((actor) => actor === first),
      ),
    ),
  )
}

const unique = (items: readonly PlannedScenario[]) =>
  items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index)

/** What a run against the mutant shows. What was caught only because the scenario was aborted is shown, and proves nothing about the check. */
export function mutantResult({ id, fault, group }: Omit<MutantEpj, 'start'>, result: RunResult): MutantResult {
  const expected = checksMadeFor[id]?.checks ?? []
  const caughtBy = catches(result)
  const [trouble] = troubles(result)
  return {
    id,
    fault,
    group,
    expected,
    caughtBy,
    caughtByExpected:
      expected.length > 0 &&
      expected.every((check) => caughtBy.some((one) => one.check === check && one.inTrouble !== true)),
    ...defined({ trouble }),
  }
}

/** Conformant, and no check said anything. */
const correctEpj = (result: RunResult): ControlResult =>
  control(result, result.verdict === 'conformant' && catches(result).length === 0)

function control(result: RunResult, ok: boolean): ControlResult {
  const [trouble] = troubles(result)
  return {
    ok,
    verdict: result.verdict,
    passed: checksWith(result, 'passed'),
    open: checksWith(result, 'inconclusive'),
    caughtBy: catches(result),
    ...defined({ trouble }),
  }
}

/**
 * A session that did not open, or an adapter that died, may make a check fail for that reason alone. What a check finds in a message that the
 * EPJ sent counts all the same: a sign-in that HelseID refuses is the fault itself.
 */
function catches(result: RunResult): readonly Catch[] {
  return result.scenarios.flatMap(({ id, troubles, checks }) => {
    const isDisturbed = troubles.length + result.troubles.length > 0
    return checks.flatMap(({ check, verdict, findings }): readonly Catch[] => {
      if (verdict !== 'failed' && verdict !== 'warning') return []
      const isSound = !isDisturbed || findings.some(({ where }) => where?.part === 'request')
      return [{ scenario: id, check, verdict, ...defined({ inTrouble: isSound ? undefined : (true as const) }) }]
    })
  })
}

const checksWith = (result: RunResult, wanted: Verdict) =>
  checksOf(result).flatMap(({ scenario, check, verdict }) => (verdict === wanted ? [`${scenario}/${check}`] : []))

const checksOf = (result: RunResult) =>
  result.scenarios.flatMap(({ id, checks }) => checks.map(({ check, verdict }) => ({ scenario: id, check, verdict })))

const troubles = (result: RunResult): readonly Text[] =>
  [...result.troubles, ...result.scenarios.flatMap((scenario) => scenario.troubles)].map(({ message }) => message)
