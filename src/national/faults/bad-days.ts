import type { InjectedFault } from '../../scenario/world/world-setup.js'

/** The bad days of an open world: those it begins with, and those that a script begins and ends. */
export interface BadDays {
  /** Those that hold now. The array is the same one all the time, so that whoever was given it sees them come and go. */
  readonly faults: readonly InjectedFault[]
  begin(fault: InjectedFault): void
  /** All is well again, until the next begins. */
  end(): void
}

export function badDays(first: readonly InjectedFault[]): BadDays {
  const faults = [...first]
  return {
    faults,
    begin: (fault) => void faults.push(fault),
    end: () => void faults.splice(0),
  }
}
