import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Configuration, RunResult } from '../schema/generated/harness.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Catch, ControlResult, MutantResult, SelftestResult } from '../report/selftest-report.js'
import type { Text } from '../scenario/text.js'
import { executeRun, type EmbeddedEpj } from './execute-run.js'
import { checksMadeFor } from './mutant-checks.js'
import { plan, type PlannedScenario } from './plan.js'

/** An EPJ with one known fault. */
export interface MutantEpj {
  readonly id: string
  readonly fault: Text
  readonly start: () => Promise<EmbeddedEpj>
}

export interface SelftestOptions {
  readonly scenarios: readonly Scenario[]
  readonly mutants: readonly MutantEpj[]
  readonly reference: () => Promise<EmbeddedEpj>
  readonly nullAdapter: () => Promise<EmbeddedEpj>
  readonly stubborn: () => Promise<EmbeddedEpj>
  readonly seed: string
  /**
   * Where each mutant runs: only where its fault must show, or in every scenario. The controls run in every scenario,
   * or, with `these`, only where the mutants do.
   */
  readonly matrix: 'where-faults-show' | 'these' | 'whole'
  /** Told the name of each EPJ as its turn comes. */
  readonly onSubject: (name: string) => void
}

/** Runs scenarios against EPJs whose faults are known, one after another (side by side is no faster in one process), and sees which check catches which. */
export async function selftest(options: SelftestOptions): Promise<SelftestResult> {
  const { scenarios, matrix, mutants } = options
  const ownPlaces = (id: string) => scenariosThatShow(scenarios, checksMadeFor[id]?.in ?? [])
  const everywhere = scenariosThatShow(scenarios, ['*'])
  const controlPlaces = matrix === 'these' ? unique(mutants.flatMap(({ id }) => ownPlaces(id))) : everywhere
  const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-selftest-'))
  const run = async (name: string, start: () => Promise<EmbeddedEpj>, places: readonly PlannedScenario[]): Promise<RunResult> => {
    options.onSubject(name)
    const configuration: Configuration = { output: join(folder, name), scenarios: places.map(({ id }) => id) }
    const { result } = await executeRun({
      scenarios,
      configuration,
      seed: options.seed,
      progress: () => undefined,
      signal: new AbortController().signal,
      embeddedEpj: start,
    })
    return result
  }
  try {
    const reference = await run('reference', options.reference, controlPlaces)
    const nullAdapter = await run('null-adapter', options.nullAdapter, controlPlaces)
    const stubborn = await run('stubborn-adapter', options.stubborn, controlPlaces)
    const results: MutantResult[] = []
    for (const mutant of mutants) {
      const places = matrix === 'whole' ? everywhere : ownPlaces(mutant.id)
      results.push(mutantResult(mutant, await run(mutant.id, mutant.start, places)))
    }
    return {
      mutants: results,
      reference: control(reference, reference.verdict === 'conformant' && catches(reference).length === 0),
      nullAdapter: control(nullAdapter, passed(nullAdapter).length === 0),
      stubborn: control(stubborn, stubborn.verdict === 'incomplete'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All that a selftest promises. */
export function selftestHolds({ mutants, reference, nullAdapter, stubborn }: SelftestResult): boolean {
  return reference.ok && nullAdapter.ok && stubborn.ok && mutants.every(({ caughtByExpected }) => caughtByExpected)
}

/**
 * The scenarios of these patterns, each for its first role, or for the role that a pattern names after an @.
 * @throws UsageError when a pattern matches nothing.
 */
export function scenariosThatShow(scenarios: readonly Scenario[], patterns: readonly string[]): readonly PlannedScenario[] {
  return unique(
    patterns.flatMap((pattern) =>
      plan(scenarios, { patterns: [pattern], roles: [] }).filter(
        ({ role, scenario }) => pattern.includes('@') || role === scenario.roles[0],
      ),
    ),
  )
}

const unique = (items: readonly PlannedScenario[]) => items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index)

function mutantResult({ id, fault }: MutantEpj, result: RunResult): MutantResult {
  const expected = checksMadeFor[id]?.checks ?? []
  const caughtBy = catches(result)
  const [trouble] = troubles(result)
  return {
    id,
    fault,
    expected,
    caughtBy,
    caughtByExpected: expected.length > 0 && expected.every((check) => caughtBy.some((one) => one.check === check)),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

function control(result: RunResult, ok: boolean): ControlResult {
  const [trouble] = troubles(result)
  return { ok, verdict: result.verdict, passed: passed(result), caughtBy: catches(result), ...(trouble === undefined ? {} : { trouble }) }
}

function catches(result: RunResult): readonly Catch[] {
  return checksOf(result).flatMap(({ scenario, check, verdict }) =>
    verdict === 'failed' || verdict === 'warning' ? [{ scenario, check, verdict }] : [],
  )
}

const passed = (result: RunResult) =>
  checksOf(result).flatMap(({ scenario, check, verdict }) => (verdict === 'passed' ? [`${scenario}/${check}`] : []))

const checksOf = (result: RunResult) =>
  result.scenarios.flatMap(({ id, checks }) => checks.map(({ check, verdict }) => ({ scenario: id, check, verdict })))

const troubles = (result: RunResult): readonly Text[] =>
  [...result.troubles, ...result.scenarios.flatMap((scenario) => scenario.troubles)].map(({ message }) => message)
