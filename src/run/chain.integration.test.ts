import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { EmbeddedEpj } from '../adapter/embedded-epj.js'
import type { Configuration, EvidenceLine, RunResult } from '../contract/generated/harness.js'
import { violations } from '../contract/registry.js'
import { mutants } from '../reference-epj/mutants/catalogue.js'
import { startStubbornAdapter } from '../reference-epj/mutants/stubborn-adapter.js'
import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import { executeRun, type FinishedRun } from './execute-run.js'
import { judgeFolder } from './judge-folder.js'
import { loadScenarios } from './suites.js'

const output = mkdtempSync(join(tmpdir(), 'pll-conformance-chain-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

const running: EmbeddedEpj[] = []
afterEach(async () => {
  for (const epj of running.splice(0)) await epj.close()
})

const chain = 'chain.discharge-to-home'

async function address(mutant?: string): Promise<string> {
  const behaviour = mutants.find(({ id }) => id === mutant)?.behaviour
  const epj = await startReferenceEpj(behaviour === undefined ? {} : { behaviour })
  running.push(epj)
  return epj.url
}

async function run(configuration: Configuration, partnerEpj = () => startReferenceEpj()): Promise<FinishedRun> {
  return executeRun({
    scenarios: await loadScenarios(),
    configuration: { scenarios: [chain], output: join(output, Math.random().toString(36).slice(2)), ...configuration },
    seed: 'a',
    progress: () => undefined,
    signal: new AbortController().signal,
    embeddedEpj: () => startReferenceEpj(),
    partnerEpj,
  })
}

const verdicts = ({ scenarios }: RunResult) => Object.fromEntries(scenarios.map(({ id, verdict }) => [id, verdict]))
const wrong = ({ scenarios }: RunResult) =>
  scenarios.flatMap(({ checks }) =>
    checks.filter(({ verdict }) => !['passed', 'not-applicable'].includes(verdict)).map(({ id }) => id),
  )
const evidenceOf = ({ folder }: FinishedRun): readonly EvidenceLine[] =>
  readFileSync(join(folder, `evidence/${chain}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as EvidenceLine)

describe('a chain', () => {
  it('is played once, and each actor is judged by their own part', async () => {
    const finished = await run({})
    expect(verdicts(finished.result)).toEqual({
      [`${chain}@sykehus`]: 'passed',
      [`${chain}@fastlege`]: 'passed',
      [`${chain}@hjemmetjeneste`]: 'passed',
    })
    const lines = evidenceOf(finished)
    for (const line of lines) expect(violations('harness/evidence', line)).toEqual([])
    const ids = finished.result.scenarios.flatMap(({ checks }) => checks.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const callers = lines.flatMap((line) => (line.type === 'exchange' ? [line.actor] : []))
    expect(new Set(callers)).toEqual(new Set(['sykehus', 'fastlege', 'hjemmetjeneste']))
  })

  it('is judged again from the evidence to the same bytes', async () => {
    const { folder } = await run({})
    const files = ['results.json', 'junit.xml'].map((name) => join(folder, name))
    const before = files.map((file) => readFileSync(file, 'utf8'))
    await judgeFolder(folder)
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  })

  it('lets the reference EPJ play the roles that are not under test, and does not judge them', async () => {
    const { result } = await run({ adapter: await address(), roles: ['fastlege'] })
    expect(verdicts(result)).toEqual({ [`${chain}@fastlege`]: 'passed' })
    expect(result).toMatchObject({ exitCode: 0, run: { roles: ['fastlege'] } })
    expect(result.scenarios[0]?.rerun).toMatch(
      /^npx pll-conformance run chain\.discharge-to-home --role fastlege --seed a --adapter http/,
    )
  })

  it('drives an EPJ of its own in each role, and finds the fault with the one that has it', async () => {
    const [hospital, others] = [await address('discontinues-without-recall'), await address()]
    const finished = await run({ adapter: { sykehus: hospital, all: others } })
    const { result } = finished
    expect(result.run.systems).toMatchObject([{ roles: ['sykehus'], adapter: hospital }, { adapter: others }])
    expect(verdicts(result)).toMatchObject({ [`${chain}@sykehus`]: 'warning', [`${chain}@hjemmetjeneste`]: 'passed' })
    expect(wrong(result).filter((id) => !id.startsWith(`${chain}@sykehus/`))).toEqual([])
    expect(wrong(result)).toContain(`${chain}@sykehus/recalled-albylE75`)
    expect(result.scenarios[0]?.rerun).toContain(
      `--role sykehus --role fastlege --role hjemmetjeneste --seed a --adapter sykehus=${hospital}`,
    )
  })

  it('is not the vendor’s fault when the partner stops', async () => {
    const { result } = await run({ adapter: await address(), roles: ['fastlege'] }, () => startStubbornAdapter())
    expect(result).toMatchObject({ verdict: 'setup-error', exitCode: 5, counts: { failed: 0, warning: 0 } })
    expect(result.scenarios[0]?.troubles).toMatchObject([{ blame: 'harness', code: 'partner-failed' }])
  })

  it('shows whose token is used when a user takes over from another in the same EPJ', async () => {
    const { result } = await run({ adapter: await address('works-on-as-first-user') })
    expect(verdicts(result)).toMatchObject({ [`${chain}@sykehus`]: 'passed', [`${chain}@fastlege`]: 'failed' })
    expect(wrong(result)).toContain(`${chain}@fastlege/token-and-proof`)
  })
})
