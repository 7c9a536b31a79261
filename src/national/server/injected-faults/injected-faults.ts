import type { InjectedFault } from '../../../scenario/world/world-setup.js'

/** The faults of an open world: those it begins with, and those that a script begins and ends. */
export interface InjectedFaults {
  /** Those that hold now. The array is the same one all the time, so that whoever was given it sees them come and go. */
  readonly faults: readonly InjectedFault[]
  begin(fault: InjectedFault): void
  /** The services work again, until the next fault begins. */
  end(): void
}

export function injectedFaults(first: readonly InjectedFault[]): InjectedFaults {
  const faults = [...first]
  return {
    faults,
    begin: (fault) => void faults.push(fault),
    end: () => void faults.splice(0),
  }
}
