import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceLine, RunResult } from '../contract/generated/harness.js'
import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import { executeRun } from './execute-run.js'
import { judgeFolder } from './judge-folder.js'
import { loadScenarios } from './suites.js'

const id = 'identity.refused@fastlege'
const output = mkdtempSync(join(tmpdir(), 'pll-conformance-altered-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

const scenarios = await loadScenarios()

/** The run folder of one scenario with the reference EPJ, in which the lines of the evidence can be changed. */
let folder: string
beforeAll(async () => {
  const finished = await executeRun({
    scenarios,
    configuration: { output, scenarios: [id] },
    seed: 'a',
    progress: () => undefined,
    signal: new AbortController().signal,
    embeddedEpj: () => startReferenceEpj(),
  })
  folder = finished.folder
}, 60_000)

function changeEvidence(change: (line: EvidenceLine) => EvidenceLine): void {
  const file = join(folder, `evidence/${id}.jsonl`)
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  writeFileSync(file, lines.map((line) => `${JSON.stringify(change(JSON.parse(line) as EvidenceLine))}\n`).join(''))
}

const warned = ({ scenarios: judged }: RunResult) =>
  judged.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'warning').map(({ check }) => check))

describe('an expectation that is deleted from the plan in the evidence', () => {
  it('takes no warning away: what is deleted is said, and the run is not conformant', async () => {
    changeEvidence((line) =>
      line.type === 'answer' && line.outcome === 'refused' ? { ...line, message: 'Nei.' } : line,
    )
    const before = await judgeFolder(folder, 'nb', { scenarios })
    expect(before).toMatchObject({ verdict: 'conformant', exitCode: 0 })
    expect(warned(before)).toEqual(['user-told-of'])

    changeEvidence((line) =>
      line.type === 'scenario'
        ? { ...line, plan: { ...line.plan, checks: line.plan.checks.filter(({ kind }) => kind !== 'user-told-of') } }
        : line,
    )
    const after = await judgeFolder(folder, 'nb', { scenarios })
    expect(warned(after)).toEqual(['user-told-of'])
    expect(after).toMatchObject({ verdict: 'setup-error', exitCode: 3 })
    const [scenario] = after.scenarios
    expect(scenario).toMatchObject({ verdict: 'error', troubles: [{ blame: 'environment', code: 'plan-altered' }] })
    expect(scenario?.troubles[0]?.message.en).toMatch(
      /the expectation \{"action":"[a-z-]+","kind":"user-told-of","of":"sign-in"\} was taken out/,
    )
  })
})
