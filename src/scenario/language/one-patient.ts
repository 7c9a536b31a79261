import type { Scenario } from './scenario.js'

/** A script for one patient. */
export interface ScriptForPatient {
  /** What tells it from the others in ids, such as -07; empty: the scenario is for one patient only. */
  readonly number: string
  readonly script: Scenario
}

/** The script once for each of its patients, in their order. */
export function forEachPatient(scenario: Scenario): readonly ScriptForPatient[] {
  const { patients, ...script } = scenario
  if (patients === undefined) return [{ number: '', script }]
  const digits = String(patients.length).length
  return patients.map((patient, index) => ({
    number: `-${String(index + 1).padStart(digits, '0')}`,
    script: { ...script, given: { ...script.given, patient } },
  }))
}
