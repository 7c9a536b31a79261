import { describe, expect, it } from 'vitest'
import type { Finding, RunResult, ScenarioResult, Trouble } from '../contract/generated/harness.js'
import { mutantResult } from './selftest.js'

const mutant = {
  id: 'drops-entry-on-send',
  fault: { nb: 'Mister en oppføring.', en: 'Drops an entry.' },
  group: 'loses',
} as const
const died: Trouble = {
  blame: 'adapter',
  code: 'adapter-died',
  message: { nb: 'Adapteren døde.', en: 'The adapter died.' },
  step: 2,
}

/** A scenario in which the check made for the mutant said no. */
const caughtIn = (id: string, troubles: ScenarioResult['troubles'] = [], findings: readonly Finding[] = []) =>
  ({ id, troubles, checks: [{ check: 'entries-kept', verdict: 'failed', findings }] }) as unknown as ScenarioResult
const run = (scenarios: readonly ScenarioResult[], troubles: RunResult['troubles'] = []) =>
  ({ scenarios, troubles }) as unknown as RunResult

describe('a mutant', () => {
  it('is caught by the check made for its fault', () => {
    const { caughtByExpected, caughtBy } = mutantResult(mutant, run([caughtIn('multidose.start')]))
    expect(caughtByExpected).toBe(true)
    expect(caughtBy).toEqual([{ scenario: 'multidose.start', check: 'entries-kept', verdict: 'failed' }])
  })

  it('is not, where the scenario was aborted: that is shown, and does not count', () => {
    for (const result of [run([caughtIn('multidose.start', [died])]), run([caughtIn('multidose.start')], [died])])
      expect(mutantResult(mutant, result)).toMatchObject({
        caughtByExpected: false,
        caughtBy: [{ check: 'entries-kept', inTrouble: true }],
        trouble: died.message,
      })
  })

  it('is, where what was found is in a message that the EPJ sent before that', () => {
    const message = { nb: 'Oppføringen mangler.', en: 'The entry is missing.' }
    const inMessage: Finding = { message, where: { file: 'evidence/x.jsonl', exchange: 'x3', part: 'request' } }
    expect(mutantResult(mutant, run([caughtIn('multidose.start', [died], [inMessage])])).caughtByExpected).toBe(true)
    expect(mutantResult(mutant, run([caughtIn('multidose.start', [died], [{ message }])])).caughtByExpected).toBe(false)
  })

  it('is, where the check said no in a whole scenario in addition to the one that was aborted', () => {
    expect(
      mutantResult(mutant, run([caughtIn('multidose.start', [died]), caughtIn('update.renew')])).caughtByExpected,
    ).toBe(true)
  })
})
