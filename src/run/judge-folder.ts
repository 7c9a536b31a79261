import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { defined } from '../contract/defined.js'
import type { RunResult } from '../contract/generated/harness.js'
import { readRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { resultsJson } from '../report/json/results-file.js'
import { junitXml } from '../report/junit/junit-report.js'
import type { Scenario } from '../scenario/language/scenario.js'
import type { Lang } from '../scenario/text.js'
import { tool } from './tool.js'

/**
 * Computes the results from the evidence and the attestations in a run folder alone, and writes results.json and junit.xml there. What is
 * expected is what these scenarios expect; without them, what the plans in the evidence say.
 */
export function judgeFolder(folder: string, lang: Lang = 'nb', scenarios?: readonly Scenario[]): RunResult {
  const { manifest, records, attestations } = readRun(folder)
  const result = judgeRun(manifest, records, { attestations, ...defined({ scenarios }), version: tool.version })
  writeFileSync(join(folder, 'results.json'), resultsJson(result))
  writeFileSync(join(folder, 'junit.xml'), junitXml(result, { lang }))
  return result
}
