import { createHash } from 'node:crypto'
import { connect } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../../contract/registry.js'
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, type OpenOptions, startNationalServices, type Trouble } from './national-services.js'
import { keptOfBody, largestRequest } from './recorded-http.js'
import { lookupOf, openIn, outcome, setupOf, signedIn } from './socket-epj.test.kit.js'

let services: NationalServices
beforeAll(async () => {
  services = await startNationalServices({ routes: [sfmBasis] })
})
afterAll(() => services.close())

const open = (options: OpenOptions = {}, setup = setupOf()) => openIn(services, options, setup)

describe('the national services on a socket', () => {
  it('let an EPJ sign in and look up, and record every exchange as the evidence wants it', async () => {
    const opened = open()
    const epj = await signedIn(opened)
    const answer = await epj.lookUp()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    expect(opened.exchanges.map(({ id, service, operation }) => [id, service, operation])).toEqual([
      ['x1', 'helseid', 'par'],
      ['x2', 'helseid', 'authorize'],
      ['x3', 'helseid', 'token'],
      ['x4', 'sfm', 'getMedication'],
    ])
    for (const exchange of opened.exchanges)
      expect(violations('harness/evidence', { type: 'exchange', step: null, ...exchange })).toEqual([])
    expect(opened.exchanges[3]).toMatchObject({
      at: '2031-03-10T09:00:01+01:00',
      request: { method: 'POST' },
      response: { status: 200 },
    })
    expect(opened.exchanges[3]?.request.body?.text).toBe(JSON.stringify(lookupOf(setupOf())))
    expect(opened.troubles).toEqual([])
    expect(
      violations('harness/evidence', {
        type: 'state',
        moment: 'after',
        actor: 'fastlege',
        at: opened.now(),
        state: opened.state(),
      }),
    ).toEqual([])
  })

  it.each(['patient/$GETmedication', 'Patient/%24getMedication'])('take the path %s', async (path) => {
    const epj = await signedIn(open())
    expect((await epj.lookUp(path)).status).toBe(200)
  })

  it('say what they are at metadata, without a token', async () => {
    const opened = open()
    const answer = await fetch(`${opened.environment.sfm}/metadata`)
    expect(await answer.json()).toMatchObject({
      resourceType: 'CapabilityStatement',
      name: 'SFM-Basis',
      fhirVersion: '4.0.0',
    })
    expect(opened.troubles).toEqual([])
  })

  it('refuse a call without a token, with a challenge', async () => {
    const opened = open()
    const answer = await fetch(`${opened.environment.sfm}/Patient/$getMedication`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP /)
    expect(opened.exchanges[0]).toMatchObject({ operation: 'getMedication', response: { status: 401 } })
  })

  it.each([
    ['DELETE', 'Task/1', 501],
    ['POST', 'Task', 501],
    ['GET', 'Task/1', 501],
    ['PATCH', 'Organization/1', 501],
    ['POST', 'Patient/$everything', 501],
    ['DELETE', 'Organization/1', 501],
    ['GET', 'Observation', 404],
  ])('answer %s %s with %i', async (method, path, status) => {
    const opened = open()
    const answer = await fetch(`${opened.environment.sfm}/${path}`, { method })
    expect((await outcome(answer)).resourceType).toBe('OperationOutcome')
    expect(answer.status).toBe(status)
  })

  it('survive bad input, and record it', async () => {
    const opened = open()
    const epj = await signedIn(opened)
    const send = (body: string, headers?: Record<string, string>) =>
      epj.call('Patient/$sendMedication', body, headers).then(outcome)
    expect(await send('<Parameters/>', { 'Content-Type': 'text/xml' })).toMatchObject({
      status: 400,
      diagnostics: 'The Content-Type text/xml is not supported: send application/fhir+json',
    })
    expect((await send('{"resourceType":')).diagnostics).toMatch(/^The body is not valid JSON: /)
    expect(await send('['.repeat(200_000))).toMatchObject({
      status: 400,
      diagnostics: 'The body is nested more than 100 levels deep',
    })
    expect((await send('{"__proto__":{"resourceType":"Parameters"},"constructor":1}')).status).toBe(400)
    expect((await send('null')).status).toBe(400)
    expect((await send('')).status).toBe(400)
    expect(opened.exchanges.slice(-6).map(({ operation, response }) => [operation, response.status])).toEqual(
      Array(6).fill(['sendMedication', 400]),
    )
    expect(opened.troubles).toEqual([])
    expect((await epj.lookUp()).status).toBe(200)
  })

  it('answer 413 to what is over 10 MB, and record its size and digest', async () => {
    const opened = open()
    const epj = await signedIn(opened)
    const body = Buffer.alloc(largestRequest + 1, 'a')
    expect((await epj.call('Patient/$sendMedication', body)).status).toBe(413)
    const recorded = opened.exchanges.at(-1)?.request.body
    expect(recorded).toMatchObject({
      bytes: largestRequest + 1,
      truncated: true,
      sha256: createHash('sha256').update(body).digest('hex'),
    })
    expect(recorded?.text.length).toBe(keptOfBody)
    expect((await epj.lookUp()).status).toBe(200)
  })

  it('live on when a client talks nonsense or hangs up', async () => {
    const opened = open()
    const { port } = new URL(services.url)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'))
      socket
        .on('data', () => undefined)
        .on('error', () => undefined)
        .on('close', () => resolve())
    })
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write('POST /sfm/v2/metadata HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
        setTimeout(() => socket.destroy(), 20)
      })
      socket.on('error', () => undefined).on('close', () => resolve())
    })
    expect((await fetch(`${opened.environment.sfm}/metadata`)).status).toBe(200)
  })

  it('tell their own faults as trouble, and answer 500', async () => {
    const troubles: Trouble[] = []
    const setup = setupOf()
    const opened = open(
      { onTrouble: (trouble) => void troubles.push(trouble) },
      { ...setup, pharmacies: null as unknown as typeof setup.pharmacies },
    )
    opened.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    const answer = await (await signedIn(opened)).lookUp()
    expect((await outcome(answer)).status).toBe(500)
    expect(troubles).toMatchObject([{ blame: 'harness', code: 'national-service-failed' }])
    expect(opened.exchanges.at(-1)).toMatchObject({ operation: 'getMedication', response: { status: 500 } })
  })

  it('go on when the record cannot be written', async () => {
    const troubles: Trouble[] = []
    const opened = open({
      onExchange: () => {
        throw new Error('disk full')
      },
      onTrouble: (trouble) => void troubles.push(trouble),
    })
    expect((await fetch(`${opened.environment.sfm}/metadata`)).status).toBe(200)
    expect(troubles).toMatchObject([{ code: 'exchange-not-recorded' }])
  })

  it('answer 503 where no world is open, and 404 where nothing stands', async () => {
    const opened = open({ endpointSet: 'empty' })
    opened.close()
    const answer = await fetch(`${opened.environment.sfm}/metadata`)
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'No scenario is open in the endpoint set "empty" now: the national services answer only while one is played.\n',
    ])
    expect((await fetch(`${services.url}/elsewhere`)).status).toBe(404)
    expect(() => services.open(setupOf(), { endpointSet: 'a/b' })).toThrow(
      '"a/b" cannot be the name of an endpoint set',
    )
  })

  it('keep endpoint sets apart: a token of one is none in another, and the record is the endpoint set’s own', async () => {
    const [a, b] = [open({ endpointSet: 'a' }), open({ endpointSet: 'b' })]
    expect(a.environment.sfm).toBe(`${services.url}/a/sfm/v2`)
    const [inA, inB] = [await signedIn(a), await signedIn(b)]
    expect([(await inA.lookUp()).status, (await inB.lookUp()).status]).toEqual([200, 200])
    expect(a.exchanges).toHaveLength(4)
    expect(b.exchanges).toHaveLength(4)
    const astray = await inA.call('Patient/$getMedication', '{}', {}, b.environment.sfm)
    expect(astray.status).toBe(401)
  })

  it('let a token live on in the next world of its endpoint set (FK3), which is a world of its own', async () => {
    const first = open({ endpointSet: 'next' })
    const epj = await signedIn(first)
    first.close()
    const second = open({ endpointSet: 'next' }, setupOf('another'))
    expect((await epj.lookUp()).status).toBe(200)
    expect(first.exchanges.map(({ operation }) => operation)).not.toContain('getMedication')
    expect(second.exchanges.map(({ id }) => id)).toEqual(['x1'])
  })

  it('move a fixed clock by script and a second with each request to SFM', async () => {
    const opened = open()
    expect(opened.now()).toBe('2031-03-10T09:00:00+01:00')
    await fetch(`${opened.environment.sfm}/metadata`)
    opened.passTime(60_000)
    opened.happen({ kind: 'time-passes', minutes: 245 })
    expect(opened.now()).toBe('2031-03-10T13:06:01+01:00')
  })

  it('let a script’s mistake be heard: another pharmacy cannot register', () => {
    const opened = open()
    opened.happen({ kind: 'pharmacy-registers', herId: '8900031' })
    expect(opened.state().multidose).toEqual({ pharmacy: { herId: '8900031', from: '2031-03-10' } })
    expect(() => opened.happen({ kind: 'pharmacy-registers', herId: '8900032' })).toThrow('154')
  })

  it('give the same messages for the same seed', async () => {
    const bodies = async () => {
      const opened = open()
      const epj = await signedIn(opened)
      return [await (await epj.lookUp()).text(), await (await epj.lookUp()).text()]
    }
    expect(await bodies()).toEqual(await bodies())
  })

  it('reject when the port is taken', async () => {
    await expect(
      startNationalServices({ port: Number(new URL(services.url).port), routes: [sfmBasis] }),
    ).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })
})
