import type { RunResult } from '../contract/generated/harness.js'
import { readRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { reporters } from '../report/reporters.js'
import type { Lang } from '../scenario/text.js'
import { writeReports } from './report-files.js'

/** Computes the results from the evidence and the attestations in a run folder alone, and writes every report there. */
export async function judgeFolder(folder: string, lang: Lang = 'nb'): Promise<RunResult> {
  const { manifest, records, attestations } = readRun(folder)
  const result = judgeRun(manifest, records, { attestations })
  await writeReports(folder, reporters, result, { lang })
  return result
}
