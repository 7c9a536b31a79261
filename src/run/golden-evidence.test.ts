import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import type { RunResult } from '../contract/generated/harness.js'
import { renamedKinds } from '../evidence/format-1.js'
import { readRun } from '../evidence/run-folder.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { sfmBasisJudge } from '../routes/routes.js'
import { loadScenarios } from './suites.js'
import { tool } from './tool.js'

const golden = join(import.meta.dirname, '../../fixtures/golden/evidence-0.1.0')

/** A check of version 0.1.0 under its id of today: an outcome check is called by the kind of its expectation. */
function idOfToday(check: string): string {
  const renamed = Object.entries(renamedKinds.expectations).find(
    ([old]) => check === old || check.startsWith(`${old}-`),
  )
  return renamed === undefined ? check : `${renamed[1]}${check.slice(renamed[0].length)}`
}

const verdicts = ({ scenarios }: RunResult) =>
  scenarios.map(({ id, verdict, checks }) => ({
    id,
    verdict,
    checks: checks.map((one) => `${idOfToday(one.check)} ${one.verdict}`).toSorted(),
  }))

describe.skipIf(!existsSync(golden)).each(['reference', 'mutant'])('a run of version 0.1.0 with the %s', (name) => {
  it('is judged to the verdicts that version gave', async () => {
    const folder = join(golden, name)
    const { manifest, records, attestations } = readRun(folder)
    const before = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as RunResult
    const judged = judgeRun(manifest, records, {
      judge: sfmBasisJudge,
      attestations,
      scenarios: await loadScenarios(),
      version: tool.version,
    })
    expect(verdicts(judged)).toEqual(verdicts(before))
    expect(judged).toMatchObject({ verdict: before.verdict, exitCode: before.exitCode })
  })
})
