import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { StartEpj } from '../adapter/embedded-epj.js'
import type { ActionRequest, SessionRequest } from '../contract/generated/adapter.js'
import type { Configuration, EvidenceLine, Exchange, RunResult } from '../contract/generated/harness.js'
import { violations } from '../contract/registry.js'
import { startReferenceEpj } from '../reference-epj/reference-epj.js'
import type { ProgressEvent } from '../report/progress.js'
import { executeRun, type FinishedRun } from './execute-run.js'
import { judgeFolder } from './judge-folder.js'
import { loadScenarios } from './suites.js'

const output = mkdtempSync(join(tmpdir(), 'pll-conformance-run-'))
afterAll(() => rmSync(output, { recursive: true, force: true }))

async function run(configuration: Configuration = {}, seed = 'a'): Promise<FinishedRun> {
  return executeRun({
    scenarios: await loadScenarios(),
    configuration: { output: join(output, Math.random().toString(36).slice(2)), ...configuration },
    seed,
    progress: () => undefined,
    signal: new AbortController().signal,
    embeddedEpj: () => startReferenceEpj(),
  })
}

const evidenceOf = ({ folder, result }: FinishedRun, scenario: string): readonly EvidenceLine[] => {
  const found = result.scenarios.find(({ id }) => id === scenario)
  return readFileSync(join(folder, found?.evidence ?? ''), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as EvidenceLine)
}

const exchangesOf = (finished: FinishedRun, scenario: string): readonly Exchange[] =>
  evidenceOf(finished, scenario).filter((line) => line.type === 'exchange')

describe('the reference EPJ in every scenario', { timeout: 300_000 }, () => {
  let finished: FinishedRun
  beforeAll(async () => {
    finished = await run()
  }, 300_000)

  it('is conformant: every check of every scenario is passed or does not apply', () => {
    const others = finished.result.scenarios.flatMap(({ checks }) =>
      checks.filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable'),
    )
    expect(others).toEqual([])
    expect(finished.result.troubles).toEqual([])
    expect(finished.result).toMatchObject({ verdict: 'conformant', exitCode: 0 })
  })

  it('leaves results that fit their schema, and evidence in which every line fits its own', () => {
    expect(
      violations('harness/results', JSON.parse(readFileSync(join(finished.folder, 'results.json'), 'utf8'))),
    ).toEqual([])
    for (const { id } of finished.result.scenarios)
      for (const line of evidenceOf(finished, id)) expect(violations('harness/evidence', line)).toEqual([])
  })

  it('is judged again from the evidence to the same bytes', async () => {
    const before = readFileSync(join(finished.folder, 'results.json'), 'utf8')
    const junitBefore = readFileSync(join(finished.folder, 'junit.xml'), 'utf8')
    await judgeFolder(finished.folder)
    expect(readFileSync(join(finished.folder, 'results.json'), 'utf8')).toBe(before)
    expect(readFileSync(join(finished.folder, 'junit.xml'), 'utf8')).toBe(junitBefore)
  })
})

describe('the reference EPJ in every scenario once', { timeout: 300_000 }, () => {
  const once = async () =>
    (await loadScenarios()).map(({ id, roles: [first = '', ...others], actors = [first] }) =>
      others.length > 0 && actors.length === 1 ? `${id}@${first}` : id,
    )
  const verdicts = (result: RunResult) =>
    result.scenarios.flatMap(({ checks }) => checks.map(({ id, verdict }) => `${id} ${verdict}`))
  let finished: FinishedRun
  beforeAll(async () => {
    finished = await run({ scenarios: await once() })
  }, 300_000)

  it('gives the same messages and verdicts again with the same seed, ids of its own making aside', async () => {
    const again = await run({ scenarios: await once() })
    expect(verdicts(again.result)).toEqual(verdicts(finished.result))
    for (const { id } of finished.result.scenarios)
      expect(clinicalMessages(again, id)).toEqual(clinicalMessages(finished, id))
  })

  it('is blamed for nothing when it speaks English', async () => {
    const english = await run({ lang: 'en', scenarios: await once() })
    expect(verdicts(english.result).filter((verdict) => !/ (passed|not-applicable)$/.test(verdict))).toEqual([])
  })

  it('gives the same messages and verdicts when the scenarios are played side by side', async () => {
    const together = await run({ jobs: 4, scenarios: await once() })
    // Each endpoint set has a HelseID of its own, so an EPJ that keeps its token signs in in other scenarios than it does alone.
    const aboutSignIn = (verdict: string) => /\/(sign-in|token-requests) /.test(verdict)
    expect(verdicts(together.result).filter((verdict) => !aboutSignIn(verdict))).toEqual(
      verdicts(finished.result).filter((verdict) => !aboutSignIn(verdict)),
    )
    expect(together.result).toMatchObject({ verdict: 'conformant', exitCode: 0 })
    const withoutEndpointSet = (message: string) => message.replaceAll(/\/bane-\d+(?=\/)/g, '')
    for (const { id } of finished.result.scenarios)
      expect(clinicalMessages(together, id).map(withoutEndpointSet)).toEqual(clinicalMessages(finished, id))
  })

  it('gets other ids with another seed', async () => {
    const other = await run({ scenarios: ['first-list.create'] }, 'b')
    expect(clinicalMessages(other, 'first-list.create')).not.toEqual(clinicalMessages(finished, 'first-list.create'))
  })

  it('is judged as incomplete when the evidence of a scenario is cut short, and the whole lines still count', async () => {
    const cut = await run({ scenarios: ['discharge.changed-treatment', 'multidose.start'] })
    const path = join(cut.folder, 'evidence/multidose.start.jsonl')
    truncateSync(path, Math.floor(statSync(path).size * 0.6))
    const result = await judgeFolder(cut.folder)
    expect(result).toMatchObject({ verdict: 'incomplete', exitCode: 4 })
    expect(result.scenarios.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['discharge.changed-treatment', 'passed'],
      ['multidose.start', 'inconclusive'],
    ])
  })
})

/** The bodies exchanged with SFM. Every UUID is replaced by the order in which it first appears, so that ids of the EPJ's own making compare. */
function clinicalMessages(finished: FinishedRun, scenario: string): readonly string[] {
  const known = new Map<string, string>()
  return exchangesOf(finished, scenario)
    .filter(({ service }) => service === 'sfm')
    .flatMap(({ request, response }) => [request.body?.text ?? '', response.body?.text ?? ''])
    .map((text) =>
      text
        .replaceAll(finishedPort, ':port')
        .replaceAll(uuid, (id) => known.get(id) ?? known.set(id, `id${known.size}`).get(id) ?? ''),
    )
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const finishedPort = /:\d{4,5}(?=\/)/g

/** An adapter whose EPJ does what `act` says. */
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface WildEpj {
  readonly version?: string
  readonly act?: (session: SessionRequest, action: ActionRequest) => Promise<unknown>
  /** Dies instead of answering this action. */
  readonly diesAt?: string
}

async function adapterOf({ version = '1.0.0', act, diesAt }: WildEpj): Promise<string> {
  const sessions = new Map<string, SessionRequest>()
  const listening = createServer((request, response) => {
    void (async () => {
      const text = Buffer.concat((await request.toArray()) as Buffer[]).toString()
      const [, collection = '', session = ''] = (request.url ?? '').split('/')
      const answer = (status: number, body?: unknown) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(body === undefined ? undefined : JSON.stringify(body))
      if (collection === '')
        return answer(200, {
          protocol: 1,
          vendor: 'Vill AS',
          product: 'Vill-EPJ',
          version,
          routes: ['sfm-basis'],
          roles: ['fastlege', 'sykehus'],
          features: ['session-clock'],
          unsupported: {},
        })
      if (request.method === 'DELETE') return answer(204)
      if (session === '') {
        const opened = JSON.parse(text) as SessionRequest
        sessions.set(opened.session, opened)
        return answer(201)
      }
      const action = JSON.parse(text) as ActionRequest
      const opened = sessions.get(decodeURIComponent(session))
      if (action.action === diesAt || opened === undefined) return request.socket.destroy()
      return answer(200, (await act?.(opened, action)) ?? { outcome: 'done', message: 'Ferdig' })
    })()
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
}

const post = async (session: SessionRequest, body: string) => {
  await fetch(`${session.environment.sfm}/Patient/$sendMedication`, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body,
  }).catch(() => undefined)
}

const scenarios = ['discharge.changed-treatment']

describe('an adapter or EPJ that misbehaves', () => {
  it('that does nothing passes nothing', async () => {
    const { result } = await run({ adapter: await adapterOf({}) })
    expect(result.scenarios.flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'passed'))).toEqual([])
    expect(result).toMatchObject({ verdict: 'non-conformant', exitCode: 1 })
  })

  it('that refuses everything politely ends incomplete, not green', async () => {
    const { result } = await run({
      adapter: await adapterOf({ act: () => Promise.resolve({ outcome: 'refused', message: 'Nei takk' }) }),
    })
    expect(result).toMatchObject({ verdict: 'incomplete', exitCode: 4 })
  })

  it('that is not there is a setup error, reported in one sentence', async () => {
    const { folder, result } = await run({ adapter: 'http://127.0.0.1:9', scenarios })
    expect(result).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      troubles: [{ blame: 'adapter', code: 'adapter-not-there' }],
    })
    expect(readFileSync(join(folder, 'junit.xml'), 'utf8')).toContain('<error')
  })

  it('that claims the version main is refused before any scenario', async () => {
    const { folder, result } = await run({ adapter: await adapterOf({ version: 'main' }), scenarios })
    expect(result).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      troubles: [{ code: 'adapter-moving-version' }],
    })
    expect(readdirSync(join(folder, 'evidence'))).toEqual([])
  })

  it('that dies in the middle of a step is the adapter’s trouble, and the evidence until then is whole', async () => {
    const finished = await run({ adapter: await adapterOf({ diesAt: 'add-treatment' }), scenarios })
    expect(finished.result).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      scenarios: [{ verdict: 'error', troubles: [{ blame: 'adapter', code: 'adapter-died', step: 4 }] }],
    })
    expect(
      finished.result.scenarios[0]?.checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'passed'),
    ).toEqual([])
    expect(evidenceOf(finished, 'discharge.changed-treatment').at(-1)).toMatchObject({ type: 'end', finished: false })
  })

  it('that answers late is the adapter’s trouble', async () => {
    const adapter = await adapterOf({
      act: () => new Promise((resolve) => setTimeout(() => resolve({ outcome: 'done' }), 2000)),
    })
    const { result } = await run({ adapter, scenarios, limits: { actionSeconds: 0.2 } })
    expect(result).toMatchObject({
      verdict: 'setup-error',
      exitCode: 3,
      scenarios: [{ troubles: [{ blame: 'adapter', code: 'adapter-late' }] }],
    })
  })

  it('that sends JSON that is none breaks a message requirement: the vendor’s', async () => {
    const act = async (session: SessionRequest, { action }: ActionRequest) => {
      if (action === 'send-list') await post(session, '{"resourceType": "Parameters",')
      return { outcome: 'done' }
    }
    const { result } = await run({ adapter: await adapterOf({ act }), scenarios })
    const check = result.scenarios[0]?.checks.find(({ check }) => check === 'messages-fit-schema')
    expect(check).toMatchObject({ verdict: 'failed', blame: 'vendor' })
    expect(result.exitCode).toBe(1)
  })

  it('that sends 20 MB is recorded cut, with size and digest, and the services live on', async () => {
    const act = async (session: SessionRequest, { action }: ActionRequest) => {
      if (action === 'open-patient') await post(session, `{"x":"${'a'.repeat(20_000_000)}"}`)
      return { outcome: 'done' }
    }
    const finished = await run({ adapter: await adapterOf({ act }), scenarios })
    const [large] = exchangesOf(finished, 'discharge.changed-treatment')
    expect(large).toMatchObject({ request: { body: { truncated: true, bytes: 20_000_008 } } })
    expect(large?.response.status).toBeGreaterThanOrEqual(400)
    expect(large?.request.body?.text.length).toBeLessThan(5_000_000)
    expect(finished.result.exitCode).toBe(1)
  })

  it('that shows the user a number of the real form is stopped: reported once, masked on disk, and no requirement is failed for it', async () => {
    const number = numberOfRealForm()
    const act = () => Promise.resolve({ outcome: 'done', message: `Pasient ${number} er åpnet` })
    const finished = await run({ adapter: await adapterOf({ act }), scenarios })
    expect(finished.result).toMatchObject({ verdict: 'setup-error', exitCode: 3, scenarios: [{ verdict: 'error' }] })
    expect(finished.result.scenarios[0]?.troubles).toMatchObject([
      { blame: 'vendor', code: 'real-person-data', step: 1 },
    ])
    expect(finished.result.scenarios[0]?.steps.map(({ outcome }) => outcome)).toEqual([
      'done',
      'not-reached',
      'not-reached',
      'not-reached',
      'not-reached',
    ])
    expect(everythingWritten(finished)).not.toContain(number)
  })

  it('that sends a number of the real form in a message leaves none of it on disk', async () => {
    const number = numberOfRealForm()
    const act = async (session: SessionRequest) => {
      await post(
        session,
        JSON.stringify({
          resourceType: 'Parameters',
          parameter: [{ name: 'patient', resource: { resourceType: 'Patient', identifier: [{ value: number }] } }],
        }),
      )
      return { outcome: 'done' }
    }
    const finished = await run({ adapter: await adapterOf({ act }), scenarios })
    expect(finished.result.scenarios[0]?.troubles).toMatchObject([
      { blame: 'vendor', code: 'real-person-data', step: 1 },
    ])
    expect(everythingWritten(finished)).not.toContain(number)
  })
})

const everythingWritten = ({ folder }: FinishedRun): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

/** Computed, so that no number of the real form is written down. */
function numberOfRealForm(): string {
  const digit = (weights: readonly number[], digits: string) =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11
  for (let individual = 0; individual < 1000; individual += 1) {
    const nine = `010100${String(individual).padStart(3, '0')}`
    const first = digit([3, 7, 6, 1, 8, 9, 4, 5, 2], nine)
    const second = digit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], `${nine}${first}`)
    if (first !== 10 && second !== 10) return `${nine}${first}${second}`
  }
  throw new Error('no number found')
}

describe('what a run starts', () => {
  /** The reference EPJ, which notes when it is closed. */
  const noted = (closed: string[]) => async () => {
    const epj = await startReferenceEpj()
    return {
      url: epj.url,
      close: async () => {
        closed.push('embedded')
        await epj.close()
      },
    }
  }
  const options = async (
    configuration: Configuration,
    embeddedEpj: StartEpj,
    signal = new AbortController().signal,
  ) => ({
    scenarios: await loadScenarios(),
    configuration: { output: join(output, Math.random().toString(36).slice(2)), scenarios, ...configuration },
    seed: 'a',
    progress: () => undefined,
    signal,
    embeddedEpj,
  })

  it('is closed when the user stops the run, and the result says what was not done', async () => {
    const closed: string[] = []
    const stop = new AbortController()
    const given = await options({}, noted(closed), stop.signal)
    const stopAtFirstStep = (event: ProgressEvent) => {
      if (event.kind === 'step') stop.abort()
    }
    const { result } = await executeRun({ ...given, progress: stopAtFirstStep })
    expect(closed).toEqual(['embedded'])
    expect(result).toMatchObject({ verdict: 'incomplete', exitCode: 4 })
    expect(result.scenarios[0]?.steps.map(({ outcome }) => outcome).slice(0, 2)).toEqual(['done', 'not-reached'])
  })

  it('is closed when the EPJ is not the one that the configuration names', async () => {
    const closed: string[] = []
    await expect(executeRun(await options({ version: '9.9.9' }, noted(closed)))).rejects.toThrow('version "9.9.9"')
    expect(closed).toEqual(['embedded'])
  })

  it('is closed when the EPJ does not describe itself, which is the adapter’s trouble', async () => {
    const closed: string[] = []
    const silent = () =>
      Promise.resolve({
        url: 'http://127.0.0.1:9',
        close: () => {
          closed.push('embedded')
          return Promise.resolve()
        },
      })
    const { result } = await executeRun(await options({}, silent))
    expect(closed).toEqual(['embedded'])
    expect(result).toMatchObject({ exitCode: 3, troubles: [{ blame: 'adapter', code: 'adapter-not-there' }] })
  })

  it('is closed when the EPJ that plays the others cannot be started', async () => {
    const closed: string[] = []
    const given = await options({ scenarios: ['chain.discharge-to-home'], roles: ['fastlege'] }, noted(closed))
    const work = executeRun({ ...given, partnerEpj: () => Promise.reject(new Error('no partner')) })
    await expect(work).rejects.toThrow('no partner')
    expect(closed).toEqual(['embedded'])
  })
})
