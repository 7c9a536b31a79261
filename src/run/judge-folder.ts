import { defined } from '../contract/defined.js'
import type { RunResult } from '../contract/generated/harness.js'
import { readRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { reporters } from '../report/reporters.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Lang } from '../scenario/text.js'
import { writeReports } from './report-files.js'
import { tool } from './tool.js'

/**
 * Computes the results from the evidence and the attestations in a run folder alone, and writes every report there. What is expected is
 * what these scenarios expect; without them, what the plans in the evidence say.
 */
export async function judgeFolder(
  folder: string,
  lang: Lang = 'nb',
  scenarios?: readonly Scenario[],
): Promise<RunResult> {
  const { manifest, records, attestations } = readRun(folder)
  const result = judgeRun(manifest, records, { attestations, ...defined({ scenarios }), version: tool.version })
  await writeReports(folder, reporters, result, { lang })
  return result
}
