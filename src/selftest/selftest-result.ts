import type { RunResult } from '../contract/generated/harness.js'
import type { Text } from '../scenario/text.js'
import type { FaultGroup } from './fault-groups.js'

/** A check that failed or warned, and in which scenario. */
export interface Catch {
  readonly scenario: string
  readonly check: string
  readonly verdict: 'failed' | 'warning'
  /** The scenario was aborted or disturbed, and the check points at no message that the EPJ sent: what it found may come from that alone. */
  readonly inTrouble?: true
}

/** An EPJ with one fault, and what caught it. */
export interface MutantResult {
  readonly id: string
  readonly fault: Text
  readonly group: FaultGroup
  /** Ids of the checks that were made for this fault. */
  readonly expected: readonly string[]
  readonly caughtBy: readonly Catch[]
  /** Decided by the selftest: the checks made for the fault caught it, and not because the scenario was aborted. */
  readonly caughtByExpected: boolean
  /** What stopped or disturbed the mutant's run. */
  readonly trouble?: Text
}

/** An EPJ whose outcome is known beforehand. */
export interface ControlResult {
  /** Decided by the selftest: it went as it must. */
  readonly ok: boolean
  readonly verdict: RunResult['verdict']
  /** `scenario/check` of every check that passed. */
  readonly passed: readonly string[]
  /** `scenario/check` of every check that could not be decided. */
  readonly open: readonly string[]
  readonly caughtBy: readonly Catch[]
  readonly trouble?: Text
}

/** A correct EPJ that does something differently from the reference EPJ: conformant, and caught by nothing. */
export interface BenignResult extends ControlResult {
  readonly id: string
  /** What it does differently. */
  readonly choice: Text
}

export interface SelftestResult {
  readonly mutants: readonly MutantResult[]
  readonly benign: readonly BenignResult[]
  /** The reference EPJ: conformant, caught by nothing. */
  readonly reference: ControlResult
  /** Answers politely and does nothing: passes nothing. */
  readonly nullAdapter: ControlResult
  /** Refuses or fails whatever it is asked: never conformant. */
  readonly stubborn: ControlResult
}

/** How many mutants were caught, and by what. */
export interface Score {
  readonly mutants: number
  readonly byOwnCheck: number
  /** Of those: also caught by others. */
  readonly byOthersToo: number
  readonly byOthersOnly: number
  readonly byNone: number
  readonly findingsAgainstReference: number
  readonly benign: number
  readonly benignWithoutFinding: number
}

export function scoreOf({ mutants, benign, reference }: SelftestResult): Score {
  const own = mutants.filter(({ caughtByExpected }) => caughtByExpected)
  const missed = mutants.filter(({ caughtByExpected }) => !caughtByExpected)
  return {
    mutants: mutants.length,
    byOwnCheck: own.length,
    byOthersToo: own.filter(({ expected, caughtBy }) => caughtBy.some(({ check }) => !expected.includes(check))).length,
    byOthersOnly: missed.filter(hasSoundCatch).length,
    byNone: missed.filter((mutant) => !hasSoundCatch(mutant)).length,
    findingsAgainstReference: reference.caughtBy.length,
    benign: benign.length,
    benignWithoutFinding: benign.filter(({ ok }) => ok).length,
  }
}

const hasSoundCatch = ({ caughtBy }: MutantResult): boolean => caughtBy.some(({ inTrouble }) => inTrouble !== true)

/** All that a selftest promises. */
export function selftestHolds({ mutants, benign, reference, nullAdapter, stubborn }: SelftestResult): boolean {
  return (
    reference.ok &&
    nullAdapter.ok &&
    stubborn.ok &&
    mutants.every(({ caughtByExpected }) => caughtByExpected) &&
    benign.every(({ ok }) => ok)
  )
}

/** The selftest for machines: the score first. */
export const selftestJson = (selftest: SelftestResult): string =>
  `${JSON.stringify({ format: 1, holds: selftestHolds(selftest), score: scoreOf(selftest), ...selftest }, null, 2)}\n`
