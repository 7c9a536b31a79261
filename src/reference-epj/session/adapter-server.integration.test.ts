import { readFileSync } from 'node:fs'

import { afterEach, describe, expect, it } from 'vitest'
import { startNullAdapter } from '../mutants/null-adapter.js'
import { startStubbornAdapter } from '../mutants/stubborn-adapter.js'
import { referenceEpjVersion, startReferenceEpj } from '../reference-epj.js'
import { exampleSession } from '../sfm-basis/lookup/example-lookup.test.kit.js'
import type { RunningAdapter } from './adapter-server.js'

let running: RunningAdapter | undefined

afterEach(async () => {
  await running?.close()
  running = undefined
})

const post = (path: string, body: unknown) =>
  fetch(`${running?.url ?? ''}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })

describe('the reference EPJ behind adapter protocol v1', () => {
  it('says who it is and what it lacks', async () => {
    running = await startReferenceEpj()
    const system = (await (await fetch(running.url)).json()) as Record<string, unknown>
    expect(system).toMatchObject({
      protocol: 1,
      vendor: 'pll-conformance',
      product: 'Referanse-EPJ',
      routes: ['sfm-basis'],
      features: ['session-clock', 'view', 'tasks'],
    })
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect([system['version'], referenceEpjVersion]).toEqual([version, version])
    expect(Object.keys(system['unsupported'] as object)).toEqual([])
  })

  it('does not open a session when sign-in fails, and says why in the language of the session', async () => {
    running = await startReferenceEpj()
    const response = await post('/sessions', exampleSession)
    expect(response.status).toBe(403)
    expect(((await response.json()) as { message: string }).message).toMatch(/^Innlogging med HelseID mislyktes: /)
    expect((await post('/sessions/s1/actions', { action: 'view-list' })).status).toBe(404)
  })

  it('turns down a route it does not have, a body that is not JSON, and a path that is not there', async () => {
    running = await startReferenceEpj()
    expect((await post('/sessions', { ...exampleSession, route: 'e-resept' })).status).toBe(422)
    expect((await post('/sessions', '{')).status).toBe(400)
    const missing = await fetch(`${running.url}/nowhere`)
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { message: 'Adapter protocol v1 has no GET /nowhere' },
    ])
  })
})

describe('adapters that prove nothing', () => {
  it('the null adapter says done to everything', async () => {
    running = await startNullAdapter()
    expect((await post('/sessions', exampleSession)).status).toBe(201)
    expect((await post('/sessions', exampleSession)).status).toBe(409)
    expect(await (await post('/sessions/s1/actions', { action: 'send-list' })).json()).toEqual({
      outcome: 'done',
      message: 'Utført.',
      view: [],
    })
    expect((await fetch(`${running.url}/sessions/s1`, { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(`${running.url}/sessions/s1`, { method: 'DELETE' })).status).toBe(404)
  })

  it('the stubborn adapter refuses everything, politely', async () => {
    running = await startStubbornAdapter()
    await post('/sessions', exampleSession)
    expect(await (await post('/sessions/s1/actions', { action: 'open-patient' })).json()).toEqual({
      outcome: 'refused',
      message: 'Det får du ikke lov til.',
      view: [],
    })
  })
})
