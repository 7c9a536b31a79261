import { describe, expect, it } from 'vitest'
import type { EvidenceLine } from '../contract/generated/harness.js'
import { scenarioRecord } from './scenario-record.js'

const at = '2026-03-02T09:00:00+01:00'
const head = { type: 'scenario', scenario: 'a.b', plan: { id: 'a.b' }, world: { seed: 's' } } as unknown as EvidenceLine

describe('scenarioRecord', () => {
  it('puts steps and their answers together, and knows the line of each part', () => {
    const record = scenarioRecord('evidence/a.b.jsonl', [
      head,
      { type: 'step', step: 1, at, action: { action: 'open-patient' } },
      { type: 'answer', step: 1, at, ms: 3, outcome: 'done' },
      { type: 'step', step: 2, at, action: { action: 'send-list' } },
    ])
    expect(record.steps.map(({ step, line, answer }) => [step, line, answer?.outcome])).toEqual([
      [1, 2, 'done'],
      [2, 4, undefined],
    ])
  })

  it('shows a killed run as one without an end', () => {
    expect(scenarioRecord('x', [head]).end).toBeUndefined()
  })

  it('says which file has no head', () => {
    expect(() => scenarioRecord('evidence/a.b.jsonl', [])).toThrow('evidence/a.b.jsonl has no line of type "scenario"')
  })
})
