import type { RunResult } from '../../contract/generated/harness.js'

/** Planned, and not in the results: the run was stopped before them. */
export const notRunOf = ({ run, scenarios }: RunResult) =>
  run.planned.filter(({ id }) => !scenarios.some((scenario) => scenario.id === id))
