import { describe, expect, it } from 'vitest'
import type { Blame, CheckResult, ScenarioResult, Trouble, Verdict } from '../../contract/generated/harness.js'
import { counts, runVerdict, worst } from './verdict.js'

const text = { nb: '', en: '' }
const check = (verdict: Verdict, blame?: Blame): CheckResult => ({
  id: 's/c',
  check: 'c',
  title: text,
  why: text,
  krav: [],
  level: 'must',
  verdict,
  findings: [],
  looked: 1,
  ...(blame === undefined ? {} : { blame }),
})
const trouble = (blame: Blame, code = 'x'): Trouble => ({ blame, code, message: text, step: null })
const scenario = (checks: readonly CheckResult[], troubles: readonly Trouble[] = []): ScenarioResult => ({
  id: 's',
  scenario: 's',
  role: 'fastlege',
  title: text,
  why: text,
  verdict: worst(checks.map(({ verdict }) => verdict)) ?? 'inconclusive',
  evidence: 'e',
  startedAt: '2026-11-22T10:00:00Z',
  ms: 0,
  exchanges: 0,
  steps: [],
  checks: [...checks],
  troubles: [...troubles],
  rerun: '',
})

const run = (...verdicts: readonly Verdict[]) =>
  runVerdict([scenario(verdicts.map((verdict) => check(verdict, verdict === 'error' ? 'environment' : undefined)))], [])

describe('the verdict of a run', () => {
  it.each<[Verdict[], string, number]>([
    [['passed', 'passed'], 'conformant', 0],
    [['passed', 'warning', 'not-applicable'], 'conformant', 0],
    [['passed', 'failed'], 'non-conformant', 1],
    [['failed', 'error', 'inconclusive'], 'non-conformant', 1],
    [['passed', 'error', 'inconclusive'], 'setup-error', 3],
    [['passed', 'inconclusive'], 'incomplete', 4],
    [['not-applicable', 'warning'], 'incomplete', 4],
    [['not-applicable'], 'incomplete', 4],
    [[], 'incomplete', 4],
  ])('%j is %s, exit %i', (verdicts, verdict, exitCode) => {
    expect(run(...verdicts)).toEqual({ verdict, exitCode })
  })

  it('of no scenarios at all is incomplete', () => {
    expect(runVerdict([], [])).toEqual({ verdict: 'incomplete', exitCode: 4 })
  })

  it('is a setup error when the adapter was not there', () => {
    expect(runVerdict([scenario([check('inconclusive')])], [trouble('adapter')])).toEqual({
      verdict: 'setup-error',
      exitCode: 3,
    })
  })

  it('exits 5 on a fault of the harness, whatever else', () => {
    expect(runVerdict([scenario([check('passed'), check('error', 'harness')])], [])).toEqual({
      verdict: 'setup-error',
      exitCode: 5,
    })
    expect(runVerdict([scenario([check('failed')], [trouble('harness')])], [])).toEqual({
      verdict: 'non-conformant',
      exitCode: 5,
    })
  })

  it('is a setup error when a real person’s number was sent: no source makes that a fault in sending lists', () => {
    expect(runVerdict([scenario([check('passed')], [trouble('vendor', 'real-person-data')])], [])).toEqual({
      verdict: 'setup-error',
      exitCode: 3,
    })
  })

  it('is incomplete on other trouble of the vendor’s, unless a check failed on it', () => {
    expect(runVerdict([scenario([check('passed')], [trouble('vendor', 'foreign-token')])], [])).toEqual({
      verdict: 'incomplete',
      exitCode: 4,
    })
    expect(runVerdict([scenario([check('failed')], [trouble('vendor', 'foreign-token')])], [])).toEqual({
      verdict: 'non-conformant',
      exitCode: 1,
    })
  })
})

describe('counts', () => {
  it('counts each verdict', () => {
    expect(counts(['passed', 'passed', 'failed', 'not-applicable'])).toEqual({
      passed: 2,
      failed: 1,
      warning: 0,
      'not-applicable': 1,
      inconclusive: 0,
      error: 0,
    })
  })
})
