import { defined } from '../contract/defined.js'
import type { RunResult } from '../contract/generated/harness.js'
import { readRun, type RecordedRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { reporters } from '../report/reporters.js'
import type { RouteSet } from '../routes/route-set.js'
import { routes } from '../routes/routes.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Lang } from '../scenario/text.js'
import { writeReports } from './report-files.js'
import { tool } from './tool.js'

export interface JudgingOptions {
  readonly scenarios?: readonly Scenario[] | undefined
  /** Absent: those that the program can test. */
  readonly routes?: RouteSet
}

/**
 * Computes the results from the evidence and the attestations in a run folder alone, and writes every report there. What is expected is
 * what these scenarios expect; without them, what the plans in the evidence say.
 */
export async function judgeFolder(
  folder: string,
  lang: Lang = 'nb',
  { scenarios, routes: known = routes }: JudgingOptions = {},
): Promise<RunResult> {
  const result = resultsOf(readRun(folder), { scenarios, routes: known })
  await writeReports(folder, reporters, result, { lang })
  return result
}

/** The results of a run that was read, without writing anything. */
export function resultsOf(
  { manifest, records, attestations }: RecordedRun,
  { scenarios, routes: known = routes }: JudgingOptions = {},
): RunResult {
  const judge = known.judge(manifest.run.route)
  return judgeRun(manifest, records, { judge, attestations, ...defined({ scenarios }), version: tool.version })
}
