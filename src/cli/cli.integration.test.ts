import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RunResult } from '../contract/generated/harness.js'
import { exampleIn, root } from '../docs.test.kit.js'

const program = join(root, 'bin/pll-conformance.js')
const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-cli-'))
const running: ChildProcess[] = []

afterEach(() => running.splice(0).forEach((child) => child.kill()))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function started(args: readonly string[], script = program, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
  running.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
  const says = (text: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => text.test(out) && resolve(out)
      child.stdout.on('data', look)
      child.on('close', () => reject(new Error(`ended without saying ${text.source}: ${out}${err}`)))
      look()
    })
  return { child, ended, says }
}

const pll = (...args: string[]) => started(args).ended

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits until someone answers there. */
async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no one answers at ${url}`)
}

const resultIn = (out: string): RunResult => {
  const runs = readdirSync(join(folder, out)).sort()
  return JSON.parse(readFileSync(join(folder, out, runs.at(-1) ?? '', 'results.json'), 'utf8')) as RunResult
}

describe('pll-conformance', () => {
  it('explains itself', async () => {
    const { code, out } = await pll('--help')
    expect(code).toBe(0)
    for (const command of ['run', 'list', 'show', 'judge', 'selftest', 'reference-epj', 'serve'])
      expect(out).toContain(`pll-conformance ${command}`)
    expect(out).toContain('Kommandoer:')
    expect((await pll('--help', '--lang', 'en')).out).toContain('Commands:')
  })

  it.each([
    ['no command', [], 'Si hvilken kommando du vil kjøre.'],
    ['an unknown command', ['rnu'], /Ukjent|Mente du run/],
    ['an unknown flag', ['run', '--adaptor', 'x'], 'Ukjent flagg eller argument: adaptor'],
    ['an unknown scenario', ['run', 'discarge.*'], 'Ingen scenarioer samsvarer med «discarge.*»'],
    ['an unknown role', ['run', '--role', 'lege'], '«lege» er ingen rolle. Rollene er fastlege,'],
    ['a scenario that is nearly one', ['run', 'discharge.changed-treatmnt'], 'Mente du discharge.changed-treatment?'],
    [
      'a requirement that is none',
      ['coverage', 'SFM-IG-161'],
      'Det finnes ikke noe krav «SFM-IG-161». Mente du SFM-IG-16',
    ],
    [
      'a role without scenarios',
      ['run', 'first-list.create', '--role', 'kad'],
      'Ingen scenarioer samsvarer med rollene kad og first-list.create.',
    ],
    [
      'an adapter that is no address',
      ['run', '--adapter', 'localhost'],
      '--adapter: «localhost» må begynne med http:// eller https://',
    ],
    ['a port that is no number', ['reference-epj', '--port', 'x'], '--port skal være et heltall fra 0 til 65535.'],
    ['a scenario to show that is none', ['show', 'x.y'], 'Det finnes ikke noe scenario «x.y»'],
    ['a folder that is no run', ['judge', '.'], 'er ikke en kjøremappe'],
    [
      'a configuration that is not there',
      ['run', '--config', 'borte.yaml'],
      'Finner ikke konfigurasjonsfilen borte.yaml.',
    ],
  ] as const)('says what is wrong with %s, and ends with 2', async (_, args, message) => {
    const { code, err } = await pll(...args)
    if (typeof message === 'string') expect(err.toLowerCase()).toContain(message.toLowerCase())
    else expect(err).toMatch(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
  })

  it('refuses an environment variable of its own name that it does not know', async () => {
    const { code, err } = await started(['list'], program, { PLL_CONFORMANCE_ADAPTR: 'x' }).ended
    expect(err).toContain('adaptr')
    expect(code).toBe(2)
  })

  it('names line and column of what does not fit in a configuration', async () => {
    writeFileSync(join(folder, 'feil.yaml'), 'vendor: Eksempel AS\nrole: fastlege\n')
    const { code, err } = await pll('run', '--config', 'feil.yaml')
    expect(err).toMatch(/^feil\.yaml:2:1: role: «role» skal ikke være her/)
    expect(code).toBe(2)
  })

  it('lists and shows scenarios in both languages', async () => {
    const listed = (await pll('list')).out.split('\n').filter((line) => /^ {2}[a-z-]+\.[a-z-]+ /.test(line))
    expect(listed.filter((line) => line.includes('discharge.changed-treatment'))).toHaveLength(1)
    expect(listed.filter((line) => line.includes('update.new-treatment'))).toHaveLength(1)
    expect(listed.filter((line) => line.includes('resilience.many-patients'))).toHaveLength(1)
    const { out } = await pll('show', 'discharge.changed-treatment')
    expect(out).toContain('Seponer Albyl-E enterotab 75 mg nå, årsak A (avsluttet behandling).')
    expect((await pll('show', 'discharge.changed-treatment', '--lang', 'en')).out).toContain(
      'Discontinue Albyl-E enterotab 75 mg now',
    )
  })
})

describe('run', () => {
  const some = ['first-list.*', 'discharge.*', 'multidose.start', 'lookup.consent']
  let own: RunResult
  beforeAll(async () => {
    const { code } = await pll('run', ...some, '--out', 'own', '--seed', 's')
    own = resultIn('own')
    expect(code).toBe(0)
  })

  it('gives the same verdicts against the reference EPJ in a process of its own', async () => {
    const port = await freePort()
    await started(['reference-epj', '--port', String(port)]).says(/9090|:\d+/)
    const { code } = await pll('run', ...some, '--adapter', `http://127.0.0.1:${port}`, '--out', 'other', '--seed', 's')
    const verdicts = (result: RunResult) =>
      result.scenarios.flatMap(({ checks }) => checks.map(({ id, verdict }) => `${id} ${verdict}`))
    expect(verdicts(resultIn('other'))).toEqual(verdicts(own))
    expect(code).toBe(0)
  })

  it('prints what a person can act on when the EPJ has a fault, and ends with 1', async () => {
    const port = await freePort()
    await started(['reference-epj', '--port', String(port), '--mutant', 'drops-entry-on-send']).says(/:\d+/)
    const { code, out } = await pll(
      'run',
      'discharge.*',
      '--adapter',
      `http://127.0.0.1:${port}`,
      '--out',
      'mutant',
      '--seed',
      's',
    )
    expect(code).toBe(1)
    expect(out).toContain('entries-kept')
    expect(out).toContain('SFM-IG-08')
    expect(out).toMatch(/evidence\/discharge\.changed-treatment\.jsonl/)
    expect(out).toContain(`npx pll-conformance run discharge.changed-treatment`)
  })

  it('says that a port is in use as trouble of the machine, and ends with 3', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const { port } = blocker.address() as { port: number }
    const { code, out } = await pll('run', '--port', String(port), '--out', 'blocked')
    blocker.close()
    expect(out).toContain(`porten ${port} er i bruk`)
    expect(code).toBe(3)
  })

  it('drives the adapter that docs/adapter.md shows', async () => {
    writeFileSync(join(folder, 'adapter.mjs'), exampleIn('docs/adapter.md', 'adapter-example'))
    const port = await freePort()
    started([], join(folder, 'adapter.mjs'), { PORT: String(port) })
    await answers(`http://127.0.0.1:${port}`)
    const { code, out } = await pll(
      'run',
      'first-list.create',
      '--adapter',
      `http://127.0.0.1:${port}`,
      '--out',
      'readme',
    )
    const [scenario] = resultIn('readme').scenarios
    expect(scenario?.troubles).toEqual([])
    expect(scenario?.steps.map(({ outcome }) => outcome)).toEqual([
      'done',
      'unsupported',
      'not-reached',
      'not-reached',
      'not-reached',
      'not-reached',
    ])
    expect(out).toContain('confirm-in-use is not wired up yet')
    expect([1, 4]).toContain(code)
  })
})

describe('serve', () => {
  it('prints addresses, client, practitioner and patient, and answers', async () => {
    const port = await freePort()
    const out = await started(['serve', '--port', String(port)]).says(/Ctrl-C/)
    expect(out).toContain(`SFM:      http://127.0.0.1:${port}/sfm/v2`)
    expect(out).toContain('SYNTETISK Rolig Granskog')
    const metadata = (await (await fetch(`http://127.0.0.1:${port}/sfm/v2/metadata`)).json()) as {
      resourceType: string
    }
    expect(metadata.resourceType).toBe('CapabilityStatement')
  })
})
