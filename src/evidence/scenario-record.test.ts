import { describe, expect, it } from 'vitest'
import { headOf, script } from './record.test.kit.js'
import { performanceRecord } from './scenario-record.js'

const at = '2026-03-02T09:00:00+01:00'
const head = headOf(script)

describe('performanceRecord', () => {
  it('puts steps and their answers together, and knows the line of each part', () => {
    const record = performanceRecord('evidence/a.b.jsonl', [
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
    expect(performanceRecord('x', [head]).end).toBeUndefined()
  })

  it('names who performed the scenario, at each step and expectation and where Reseptformidleren’s state was kept', () => {
    const state = { patient: '1', list: null, history: [], prescriptions: [], multidose: {} }
    const record = performanceRecord('x', [head, { type: 'state', moment: 'before', at, state, actor: 'fastlege' }])
    expect(record.plan.actors).toEqual(['fastlege'])
    expect(record.plan.steps.flatMap((step) => (step.by === 'epj' ? [step.actor] : []))).toEqual(
      Array.from({ length: 3 }, () => 'fastlege'),
    )
    expect(record.plan.checks.map(({ actor }) => actor)).toEqual(['fastlege', 'fastlege'])
    expect(record.states).toMatchObject([{ actor: 'fastlege', moment: 'before', state }])
  })

  it('says which file has no head', () => {
    expect(() => performanceRecord('evidence/a.b.jsonl', [])).toThrow(
      'evidence/a.b.jsonl has no line of type "scenario"',
    )
  })
})
