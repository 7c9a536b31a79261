import type { RunResult } from '../../contract/generated/harness.js'
import type { Reporter, ReportOptions } from '../reporter.js'
import { attestationSuite } from './attestation-suite.js'
import { isAllGreen } from './junit-suite.js'
import { xmlOf } from './junit-xml.js'
import { troublesOfTheRun, verdictSuite } from './run-suite.js'
import { notRunSuite, scenarioSuite } from './scenario-suite.js'

/** The run for CI. */
export const junitReporter: Reporter = {
  id: 'junit',
  files: (result, options) => [{ name: 'junit.xml', content: junitXml(result, options) }],
}

/**
 * The run as JUnit XML, one file for every reader of it:
 *
 * | result | JUnit |
 * |---|---|
 * | passed | a testcase |
 * | warning | a passing testcase; the details are in system-out, `verdict` in a property |
 * | failed | `<failure>`, its type = whose it is to fix |
 * | error | `<error>`, its type = whose it is to fix |
 * | inconclusive | `<error type="inconclusive">`: CI pages show skipped as fine, and the run exits 4 |
 * | not-applicable | `<skipped>`; the reason is in a property and in system-out |
 * | trouble in a scenario, a scenario not run, a scenario where nothing was checked | testcase `scenario` with `<error>` |
 * | attested by a person | testsuite `attestations`, a testcase for each requirement; who and when are in properties, the details in system-out |
 * | not seen by a person | the same testcase, with `<failure type="vendor">` at must; passing at should |
 * | awaits a person's attestation | the same testcase, with `<skipped>`; the question is in system-out |
 * | trouble outside the scenarios | testsuite `run`, a testcase for each code, with `<error>` |
 * | trouble in a scenario or a run that passed all the same | the same testcase, passing, with the details in system-out |
 *
 * `classname` is the scenario's id with @role and `name` the check's id; both are stable and never titles.
 * Whatever the exit code says, the file says too: with an exit code other than 0 it is never all green, and it is never empty.
 */
export function junitXml(result: RunResult, { lang }: ReportOptions): string {
  const notRun = result.run.planned.filter(({ id }) => !result.scenarios.some((scenario) => scenario.id === id))
  const suites = [
    ...troublesOfTheRun(result, lang),
    ...result.scenarios.map((scenario) => scenarioSuite(result, scenario, lang)),
    ...notRun.map((planned) => notRunSuite(planned, lang)),
  ]
  const all = [...suites, ...attestationSuite(result, lang)]
  const isSilent = isAllGreen(all) && (result.exitCode !== 0 || suites.length === 0)
  return xmlOf(isSilent ? [...all, verdictSuite(result, lang)] : all, result, lang)
}
