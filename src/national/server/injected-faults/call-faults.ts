import { isCallFault } from '../../../scenario/world/injected-fault.js'
import type { CallFault, InjectedFault } from '../../../scenario/world/world-setup.js'
import type { ServiceName } from '../../routes/route.js'

/** A fault of the answer itself, not of when it comes. */
export type AnswerFault = Exclude<CallFault, { kind: 'slow' }>

/** The faults that are injected into one call. */
export interface Struck {
  /** How much later the answer comes than it would. */
  readonly milliseconds: number
  readonly fault: AnswerFault | undefined
}

/** Counts the calls to a world's services, and knows which of them are struck. */
export interface CallFaults {
  strike(service: ServiceName, operation: string): Struck
}

/** `faults` is asked at each call: a fault may begin and end while the world is open, and counts from when it began. */
export function callFaults(faults: () => readonly InjectedFault[]): CallFaults {
  const counts = new Map<CallFault, number>()
  const strikes = (fault: CallFault, service: ServiceName, operation: string): boolean => {
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
        fault: struck.find((fault): fault is AnswerFault => fault.kind !== 'slow'),
      }
    },
  }
}
