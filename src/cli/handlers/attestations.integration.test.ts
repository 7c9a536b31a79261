import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunResult } from '../../contract/generated/harness.js'

const program = join(import.meta.dirname, '../../../bin/pll-conformance.js')
const folder = mkdtempSync(join(tmpdir(), 'pll-attestations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const pll = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, env: { ...process.env, NO_COLOR: '1' } },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })

const runFolder = (out: string) => join(out, readdirSync(join(folder, out)).sort().at(-1) ?? '')
const read = (run: string, file: string) => readFileSync(join(folder, run, file), 'utf8')
const signing = (run: string) => {
  const { requirements } = JSON.parse(read(run, 'results.json')) as RunResult
  return requirements.find(({ key }) => key === 'SFM-IG-16')
}

describe('what only a person can see', () => {
  let run = ''
  let first: Ended
  let template = ''
  beforeAll(async () => {
    first = await pll('run', 'first-list.create', '--out', 'out', '--seed', 's')
    run = runFolder('out')
    template = (await pll('attestations', run)).out
  })

  const answeredWith = (answer: 'seen' | 'not-seen', change: (text: string) => string = (text) => text): string => {
    const file = `${answer}.yaml`
    const [head = '', ...entries] = template.split('\n\n')
    const filled = head
      .replace('unanswered # seen, not-seen', answer)
      .replace("name: ''", 'name: Kari Tester')
      .replace("role: ''", 'role: testansvarlig')
      .replace("saw: ''", 'saw: Dialogen før sending.')
    writeFileSync(join(folder, file), change([filled, ...entries].join('\n\n')))
    return file
  }

  it('awaits an answer, which is no pass and no failure, and is said clearly', () => {
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/\n\d+ krav venter på bekreftelse fra en person\.\n/)
    expect(first.out).toContain(`npx pll-conformance attestations ${run} > attestations.yaml`)
    expect(signing(run)).toMatchObject({ verification: 'attested', verdict: 'not-tested' })
  })

  it('is asked in a file that names product, version and scenario', () => {
    expect(template).toContain(
      '  - requirement: SFM-IG-16\n    scenario: first-list.create\n    answer: unanswered # seen, not-seen\n',
    )
    expect(template).not.toContain("product: ''")
  })

  it('is attested by judging again with the answers, the same bytes each time', async () => {
    const { code, out } = await pll('judge', run, '--attestations', answeredWith('seen'))
    expect(code).toBe(0)
    expect(out).toContain('☑ bekreftet av en person SFM-IG-16 (må)')
    expect(signing(run)).toMatchObject({
      verdict: 'attested',
      attestation: { who: { name: 'Kari Tester', role: 'testansvarlig' } },
    })
    expect(read(run, 'junit.xml')).toContain('<property name="attested-by" value="Kari Tester"/>')
    const before = [read(run, 'results.json'), read(run, 'junit.xml')]
    await pll('judge', run)
    expect([read(run, 'results.json'), read(run, 'junit.xml')]).toEqual(before)
  })

  it('is attested in a run that is given the file, as CI does it', async () => {
    const { code } = await pll(
      'run',
      'first-list.create',
      '--out',
      'ci',
      '--seed',
      's',
      '--attestations',
      answeredWith('seen'),
    )
    expect(code).toBe(0)
    expect(signing(runFolder('ci'))).toMatchObject({ verdict: 'attested' })
    expect(read(runFolder('ci'), 'attestations.json')).toContain('Kari Tester')
  })

  it('breaks a must when it was not seen', async () => {
    const { code, out } = await pll('judge', run, '--attestations', answeredWith('not-seen'))
    expect(code).toBe(1)
    expect(out).toContain('✖ ikke bestått, ikke sett av en person SFM-IG-16 (må)')
    expect(signing(run)).toMatchObject({ verdict: 'failed' })
  })

  it.each([
    ['has expired', (text: string) => text.replace(/when: .*/, 'when: 2020-01-01'), 'gjaldt til og med 2020-12-31'],
    [
      'is of another version',
      (text: string) => text.replace(/version: .*/, 'version: 0.0.1'),
      'gjelder Referanse-EPJ 0.0.1, ikke',
    ],
  ])('counts an answer that %s as none, and says so', async (_, change, words) => {
    const { code, out } = await pll('judge', run, '--attestations', answeredWith('seen', change))
    expect(code).toBe(0)
    expect(out.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(signing(run)).toMatchObject({ verdict: 'not-tested' })
  })

  it('refuses a file that does not fit before anything starts, with line and column', async () => {
    const wrong = answeredWith('seen', (text) => text.replace('SFM-IG-16\n', 'SFM-IG-99\n'))
    for (const command of [
      ['run', 'first-list.create', '--out', 'refused'],
      ['judge', run],
    ] as const) {
      const { code, err } = await pll(...command, '--attestations', wrong)
      expect(err).toMatch(/^seen\.yaml:\d+:\d+: Det finnes ikke noe krav «SFM-IG-99»/)
      expect(code).toBe(2)
    }
    expect((await pll('run', '--attestations', 'borte.yaml', '--lang', 'en')).err).toContain(
      'There is no file borte.yaml.',
    )
  })

  it('is not asked where there is no terminal', async () => {
    const { code, err } = await pll('run', 'first-list.create', '--attest')
    expect(err).toContain('--attest spør i en terminal, og her er ingen.')
    expect(code).toBe(2)
  })

  it('is shown in the script where the scenario names it', async () => {
    expect((await pll('show', 'first-list.create')).out).toContain(
      'Dette må en person se etter og bekrefte\n  - SFM-IG-16: Før listen sendes',
    )
  })
})
