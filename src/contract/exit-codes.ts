/** What the program ends with; CI reads nothing else. The verdict, the command line and the reports read it here. */
export const exitCodes = {
  conformant: 0,
  nonConformant: 1,
  /** Wrong call or configuration. */
  usage: 2,
  /** Adapter, ports, disk: nothing that the EPJ's messages are to blame for. */
  setup: 3,
  /** Nothing failed, but something was not checked. */
  incomplete: 4,
  /** A fault of this program. */
  harness: 5,
  /** The list of known failures holds one that has expired or that no longer fails. */
  staleBaseline: 6,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
