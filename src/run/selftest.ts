import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Configuration, RunResult } from '../schema/generated/harness.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Catch, ControlResult, MutantResult, SelftestResult } from '../report/selftest-report.js'
import type { Text } from '../scenario/text.js'
import { executeRun, type EmbeddedEpj } from './execute-run.js'
import { checksMadeFor } from './mutant-checks.js'

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
  /** Told the name of each EPJ as its turn comes. */
  readonly onSubject: (name: string) => void
}

/** Runs every scenario against EPJs whose faults are known, and sees which check catches which. */
export async function selftest(options: SelftestOptions): Promise<SelftestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-selftest-'))
  const run = async (name: string, start: () => Promise<EmbeddedEpj>): Promise<RunResult> => {
    options.onSubject(name)
    const configuration: Configuration = { output: join(folder, name) }
    const { result } = await executeRun({
      scenarios: options.scenarios,
      configuration,
      seed: options.seed,
      progress: () => undefined,
      signal: new AbortController().signal,
      embeddedEpj: start,
    })
    return result
  }
  try {
    const reference = await run('reference', options.reference)
    const nullAdapter = await run('null-adapter', options.nullAdapter)
    const stubborn = await run('stubborn-adapter', options.stubborn)
    const mutants: MutantResult[] = []
    for (const mutant of options.mutants) mutants.push(mutantResult(mutant, await run(mutant.id, mutant.start)))
    return {
      mutants,
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

function mutantResult({ id, fault }: MutantEpj, result: RunResult): MutantResult {
  const expected = checksMadeFor[id] ?? []
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
