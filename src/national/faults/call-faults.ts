import { isCallFault } from '../../scenario/world/injected-fault.js'
import type { CallFault, InjectedFault, StruckCalls } from '../../scenario/world/world-setup.js'

/** What befalls a call besides coming late. */
export type Mishap = Exclude<CallFault, { kind: 'slow' }>

/** What befalls one call. */
export interface Struck {
  /** How much later the answer comes than it would. */
  readonly milliseconds: number
  readonly mishap: Mishap | undefined
}

/** Counts the calls to a world's services, and knows which of them are struck. */
export interface CallFaults {
  strike(service: StruckCalls['service'], operation: string): Struck
}

/** `faults` is asked at each call: a bad day may begin and end while the world is open, and counts from when it began. */
export function callFaults(faults: () => readonly InjectedFault[]): CallFaults {
  const counts = new Map<CallFault, number>()
  const strikes = (fault: CallFault, service: StruckCalls['service'], operation: string): boolean => {
    const { on } = fault
    if (on.service !== service || (on.operation ?? operation).toLowerCase() !== operation.toLowerCase()) return false
    const count = (counts.get(fault) ?? 0) + 1
    counts.set(fault, count)
    return on.calls === 'every' || count === (on.calls === 'first' ? 1 : on.calls.nth)
  }
  return {
    strike: (service, operation) => {
      const struck = faults()
        .filter(isCallFault)
        .filter((fault) => strikes(fault, service, operation))
      return {
        milliseconds: struck.reduce((sum, fault) => sum + (fault.kind === 'slow' ? fault.milliseconds : 0), 0),
        mishap: struck.find((fault): fault is Mishap => fault.kind !== 'slow'),
      }
    },
  }
}
