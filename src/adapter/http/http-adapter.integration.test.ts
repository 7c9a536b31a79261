import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'
import { AdapterTrouble } from '../adapter.js'
import { defaultLimits } from '../limits.js'
import { HttpAdapter } from './http-adapter.js'

const system = {
  protocol: 1,
  vendor: 'Eksempel AS',
  product: 'Eksempel EPJ',
  version: '4.2.1',
  routes: ['sfm-basis'],
  roles: ['fastlege'],
  features: [],
  unsupported: {},
}
let server: Server | undefined

/** An adapter that answers as given. */
async function adapterThat(answers: RequestListener, limits = defaultLimits): Promise<HttpAdapter> {
  const listening = createServer(answers)
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return new HttpAdapter(`http://127.0.0.1:${(listening.address() as AddressInfo).port}`, limits)
}

afterEach(() => server?.close())

const json =
  (body: unknown, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function trouble(work: Promise<unknown>): Promise<{ code: string; nb: string }> {
  try {
    await work
  } catch (error) {
    if (error instanceof AdapterTrouble) return { code: error.code, nb: error.text.nb }
    throw error
  }
  throw new Error('no trouble')
}

describe('an adapter that keeps the protocol', () => {
  it('describes itself', async () => {
    expect(await (await adapterThat(json(system))).describe()).toEqual(system)
  })

  it('may say more than the protocol asks', async () => {
    expect(await (await adapterThat(json({ ...system, build: 'x' }))).describe()).toMatchObject({ build: 'x' })
  })

  it('answers an action', async () => {
    expect(
      await (await adapterThat(json({ outcome: 'refused', message: 'Nei' }))).act('s', { action: 'send-list' }),
    ).toEqual({
      outcome: 'refused',
      message: 'Nei',
    })
  })
})

describe('an adapter that does not', () => {
  it('is not there', async () => {
    const adapter = await adapterThat(json(system))
    await new Promise((resolve) => server?.close(resolve))
    const { code, nb } = await trouble(adapter.describe())
    expect(code).toBe('adapter-not-there')
    expect(nb).toMatch(
      /^Ingen adapter svarer på http:\/\/127\.0\.0\.1:\d+ \(ECONNREFUSED\)\. Start adapteren, eller rett adressen i --adapter\.$/,
    )
  })

  it('answers HTML', async () => {
    expect(
      await trouble(
        (await adapterThat((_, response) => response.end('<!doctype html><title>Velkommen</title>'))).describe(),
      ),
    ).toEqual({
      code: 'adapter-not-json',
      nb: 'Adapteren svarte med HTML, ikke JSON: «<!doctype html><title>Velkommen</title>». Er adressen til adapteren riktig? (GET /).',
    })
  })

  it('answers broken JSON', async () => {
    expect(await trouble((await adapterThat((_, response) => response.end('{"protocol":'))).describe())).toEqual({
      code: 'adapter-not-json',
      nb: 'Adapteren svarte ikke med gyldig JSON: «{"protocol":» (GET /).',
    })
  })

  it('answers too late', async () => {
    const adapter = await adapterThat(() => undefined, { ...defaultLimits, actionSeconds: 0.2 })
    expect(await trouble(adapter.act('s', { action: 'send-list' }))).toEqual({
      code: 'adapter-late',
      nb: 'Adapteren svarte ikke innen 0.2 s (POST /sessions/s/actions).',
    })
    server?.closeAllConnections()
  })

  it('drips its answer so slowly that it is late', async () => {
    const adapter = await adapterThat(
      (_, response) => {
        response.write('{')
      },
      { ...defaultLimits, actionSeconds: 0.2 },
    )
    expect((await trouble(adapter.act('s', { action: 'send-list' }))).code).toBe('adapter-late')
    server?.closeAllConnections()
  })

  it('dies in the middle of a step', async () => {
    const adapter = await adapterThat((request) => request.socket.destroy())
    expect((await trouble(adapter.act('s', { action: 'send-list' }))).code).toBe('adapter-died')
  })

  it('claims a moving version', async () => {
    const { code, nb } = await trouble((await adapterThat(json({ ...system, version: 'main' }))).describe())
    expect(code).toBe('adapter-moving-version')
    expect(nb).toContain('«main»')
  })

  it('leaves out what the protocol asks for', async () => {
    const { code, nb } = await trouble((await adapterThat(json({ ...system, roles: [] }))).describe())
    expect(code).toBe('adapter-broke-contract')
    expect(nb).toMatch(/ved \/roles: /)
  })

  it('answers an action with an outcome that is none', async () => {
    expect((await trouble((await adapterThat(json({ outcome: 'ok' }))).act('s', { action: 'send-list' }))).code).toBe(
      'adapter-broke-contract',
    )
  })

  it('answers 20 MB', async () => {
    const adapter = await adapterThat((_, response) => response.end(`"${'x'.repeat(20 * 1024 * 1024)}"`))
    expect(await trouble(adapter.describe())).toEqual({
      code: 'adapter-too-large',
      nb: 'Adapteren svarte med mer enn 2097152 byte (GET /).',
    })
  })

  it('fails, and says why', async () => {
    expect(
      await trouble((await adapterThat(json({ message: 'Databasen er nede' }, 500))).act('s', { action: 'send-list' })),
    ).toEqual({
      code: 'adapter-failed',
      nb: 'Adapteren svarte HTTP 500: Databasen er nede (POST /sessions/s/actions).',
    })
  })

  it('cannot sign in', async () => {
    const work = (await adapterThat(json({ message: 'HelseID: invalid_client' }, 422))).openSession({} as never)
    expect(await trouble(work)).toEqual({
      code: 'session-refused',
      nb: 'EPJ-en åpnet ikke økten (HTTP 422): HelseID: invalid_client',
    })
  })
})
