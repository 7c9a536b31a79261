import { describe, expect, it } from 'vitest'
import type { InjectedFault } from '../../../scenario/world/world-setup.js'
import { callFaults } from './call-faults.js'

const answerFaults = (faults: readonly InjectedFault[], ...calls: (readonly ['sfm' | 'helseid', string])[]) => {
  const counting = callFaults(() => faults)
  return calls.map(([service, operation]) => counting.strike(service, operation).fault?.kind ?? '–')
}
const send = ['sfm', 'sendMedication'] as const
const lookUp = ['sfm', 'getMedication'] as const
const token = ['helseid', 'token'] as const

describe('an injected fault', () => {
  it('strikes the first call to an operation, and no other', () => {
    const faults: InjectedFault[] = [
      { kind: 'dropped-after', on: { service: 'sfm', operation: 'sendMedication', calls: 'first' } },
    ]
    expect(answerFaults(faults, lookUp, send, send)).toEqual(['–', 'dropped-after', '–'])
  })

  it('strikes every call', () => {
    const faults: InjectedFault[] = [
      { kind: 'server-error', on: { service: 'helseid', operation: 'token', calls: 'every' } },
    ]
    expect(answerFaults(faults, token, lookUp, token)).toEqual(['server-error', '–', 'server-error'])
  })

  it('strikes the nth call, counted among those addressed', () => {
    const faults: InjectedFault[] = [{ kind: 'truncated-body', on: { service: 'sfm', calls: { nth: 3 } } }]
    expect(answerFaults(faults, lookUp, token, send, lookUp, send)).toEqual(['–', '–', '–', 'truncated-body', '–'])
  })

  it('may be several: slowness adds up, and of the rest the first listed counts', () => {
    const on = { service: 'sfm', calls: 'every' } as const
    const counting = callFaults(() => [
      { kind: 'slow', milliseconds: 20, on },
      { kind: 'dropped-before', on },
      { kind: 'slow', milliseconds: 5, on },
      { kind: 'server-error', on },
      { kind: 'reseptformidler-down' },
    ])
    expect(counting.strike('sfm', 'metadata')).toEqual({ milliseconds: 25, fault: { kind: 'dropped-before', on } })
  })
})
