import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exampleIn, root } from '../../docs.test.kit.js'

const program = join(root, 'bin/pll-conformance.js')
const folder = mkdtempSync(join(tmpdir(), 'pll-conformance-by-hand-'))
const hasCurl = spawnSync('curl', ['--version']).status === 0
if (!hasCurl) console.warn('curl is missing: the walk in docs/walk-by-hand.md is not tried')

const run = async (command: string, args: readonly string[]) =>
  promisify(execFile)(command, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } })

const pll = (...args: string[]) => run(process.execPath, [program, ...args])

let served: ChildProcess
let said = ''
beforeAll(async () => {
  served = spawn(process.execPath, [program, 'serve', '--port', '0', '--write', 'by-hand'], { cwd: folder })
  served.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  await vi.waitFor(() => expect(said).toContain('Ctrl-C'), 30_000)
})
afterAll(() => {
  served.kill()
  rmSync(folder, { recursive: true, force: true })
})

describe('by hand', () => {
  it('serve writes a key that only its owner can read, and prints none', () => {
    expect(statSync(join(folder, 'by-hand/private-key.jwk.json')).mode & 0o777).toBe(0o600)
    expect(said).not.toContain('"d":')
    expect(said).toContain('SYNTETISK Klok Ugle (LE, HPR 999900011), SYNTETISK Tindåsen legesenter')
  })

  it.skipIf(!hasCurl)('the walk in docs/walk-by-hand.md signs in, looks up and sends', async () => {
    const walk = exampleIn('docs/walk-by-hand.md', 'walk-by-hand')
    const script = walk.replaceAll('npx pll-conformance', `"${process.execPath}" "${program}"`)
    const { stdout, stderr } = await run('sh', ['-euc', script])
    expect(stderr).toBe('')
    const answer = JSON.parse(stdout) as { parameter: { name: string; part?: object[] }[] }
    expect(answer.parameter).toContainEqual({ name: 'prescriptionCount', valueInteger: 0 })
    expect(JSON.stringify(answer.parameter.find(({ name }) => name === 'PllResult'))).toContain('"code":"0"')
    expect(said.split('\n').filter((line) => /(GET|POST) http/.test(line))).toHaveLength(5)
  })

  it('token signs in all at once', async () => {
    const { stdout } = await pll('token')
    expect(stdout.trim().split('.')).toHaveLength(3)
  })

  it('says what to do where there is no client folder', async () => {
    await expect(pll('token', '--client', 'ingensteds')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Start «pll-conformance serve --write ingensteds»') as string,
    })
  })

  it('says what to do when the services no longer run', async () => {
    const client = readFileSync(join(folder, 'by-hand/client.json'), 'utf8')
    await run('sh', ['-c', 'cp -r by-hand stopped && sed -i "s#http://[^/]*#http://127.0.0.1:1#" stopped/client.json'])
    expect(client).not.toContain('127.0.0.1:1/')
    await expect(pll('token', '--client', 'stopped')).rejects.toMatchObject({
      code: 3,
      stderr: expect.stringContaining('Kjører «pll-conformance serve» fortsatt') as string,
    })
  })
})
