import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RunResult } from '../contract/generated/harness.js'
import { readRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { resultsJson } from '../report/json/results-file.js'
import { junitXml } from '../report/junit/junit-report.js'
import type { Lang } from '../scenario/text.js'

/** Computes the results from the evidence and the attestations in a run folder alone, and writes results.json and junit.xml there. */
export function judgeFolder(folder: string, lang: Lang = 'nb'): RunResult {
  const { manifest, records, attestations } = readRun(folder)
  const result = judgeRun(manifest, records, { attestations })
  writeFileSync(join(folder, 'results.json'), resultsJson(result))
  writeFileSync(join(folder, 'junit.xml'), junitXml(result, { lang }))
  return result
}
