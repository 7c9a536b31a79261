import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from '../../../contract/registry.js'
import type { InjectedFault } from '../../../scenario/world/world-setup.js'
import { sfmBasis } from '../../routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, type RecordedHttp, startNationalServices } from '../national-services.js'
import { type Epj, type Opened, openIn, outcome, setupOf, signedIn } from '../socket-epj.test.kit.js'

let services: NationalServices
beforeAll(async () => {
  services = await startNationalServices({ routes: [sfmBasis] })
})
afterAll(() => services.close())

const onLookup = { service: 'sfm', operation: 'getMedication', calls: 'first' } as const
const onSend = { service: 'sfm', operation: 'sendMedication', calls: 'first' } as const
const onToken = { service: 'helseid', operation: 'token', calls: 'first' } as const

const withFaults = (...faults: readonly InjectedFault[]): Opened => openIn(services, {}, { ...setupOf(), faults })

const last = ({ exchanges }: Opened): RecordedHttp => {
  const exchange = exchanges.at(-1)
  if (exchange === undefined) throw new Error('nothing was recorded')
  expect(violations('harness/evidence', { type: 'exchange', step: null, ...exchange })).toEqual([])
  return exchange
}
const parsed = (body: { readonly text: string } | null | undefined): unknown => JSON.parse(body?.text ?? 'null')
const listIn = (opened: Opened) => opened.state().list?.messageId
const nothingReachedTheEpj = { status: 0, headers: [], body: null }

/** After each fault the service lives on: the next correct call is answered. */
async function livesOn(epj: Epj): Promise<void> {
  expect((await epj.lookUp()).status).toBe(200)
}

describe('a connection', () => {
  it('dropped before the message was taken leaves everything as it was', async () => {
    const opened = withFaults({ kind: 'dropped-before', on: onSend })
    const epj = await signedIn(opened)
    const before = opened.state()
    const answered: unknown = await (await epj.lookUp()).json()
    await expect(epj.send(answered)).rejects.toThrow('fetch failed')
    expect(opened.state()).toEqual(before)
    const recorded = last(opened)
    expect(recorded).toMatchObject({
      operation: 'sendMedication',
      fault: 'dropped-before',
      response: nothingReachedTheEpj,
    })
    expect(recorded.request.body?.bytes).toBeGreaterThan(1000)
    expect(recorded.withheld).toBeUndefined()
    expect((await epj.send(answered)).status).toBe(200)
    await livesOn(epj)
  })

  it('dropped after the message was taken has changed the list, and the record holds the answer that never came', async () => {
    const opened = withFaults({ kind: 'dropped-after', on: onSend })
    const epj = await signedIn(opened)
    const before = listIn(opened)
    await expect(epj.send(await (await epj.lookUp()).json())).rejects.toThrow('fetch failed')
    expect(listIn(opened)).not.toBe(before)
    const recorded = last(opened)
    expect(recorded).toMatchObject({
      fault: 'dropped-after',
      response: nothingReachedTheEpj,
      withheld: { status: 200 },
    })
    expect(parsed(recorded.withheld?.body)).toMatchObject({ resourceType: 'Parameters' })
    await livesOn(epj)
  })

  it('may be dropped at HelseID too', async () => {
    const opened = withFaults({ kind: 'dropped-before', on: onToken })
    await expect(signedIn(opened)).rejects.toThrow('fetch failed')
    expect(last(opened)).toMatchObject({ service: 'helseid', operation: 'token', response: nothingReachedTheEpj })
    await livesOn(await signedIn(opened))
  })
})

describe('an answer', () => {
  it('that breaks off promises more than comes', async () => {
    const opened = withFaults({ kind: 'truncated-body', on: onLookup })
    const epj = await signedIn(opened)
    const answer = await epj.lookUp()
    expect(answer.status).toBe(200)
    const promised = Number(answer.headers.get('content-length'))
    await expect(answer.text()).rejects.toThrow('terminated')
    const recorded = last(opened)
    expect(recorded).toMatchObject({ fault: 'truncated-body', withheld: { status: 200, body: { bytes: promised } } })
    expect(recorded.response.body?.bytes).toBe(Math.floor(promised / 2))
    await livesOn(epj)
  })

  it('that is no JSON is whole, and cannot be read', async () => {
    const opened = withFaults({ kind: 'malformed-json', on: onLookup })
    const epj = await signedIn(opened)
    const answer = await epj.lookUp()
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
    expect(last(opened)).toMatchObject({ fault: 'malformed-json', response: { status: 200, body: { text } } })
    expect(parsed(last(opened).withheld?.body)).toMatchObject({ resourceType: 'Parameters' })
    await livesOn(epj)
  })

  it('comes late where it is slow, and then whole', async () => {
    const opened = withFaults({ kind: 'slow', milliseconds: 120, on: onLookup })
    const epj = await signedIn(opened)
    await epj.call('metadata', '')
    const before = performance.now()
    expect((await epj.lookUp()).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThanOrEqual(119)
    expect(last(opened)).toMatchObject({ fault: 'slow', response: { status: 200 } })
    expect(last(opened).ms).toBeGreaterThanOrEqual(119)
  })

  it('that an EPJ does not wait for is recorded as one that did not reach it, and the message was taken', async () => {
    const opened = withFaults({ kind: 'slow', milliseconds: 60_000, on: onSend })
    const epj = await signedIn(opened)
    const before = listIn(opened)
    const answered: unknown = await (await epj.lookUp()).json()
    await expect(epj.send(answered, AbortSignal.timeout(200))).rejects.toThrow(/timeout/)
    await expect.poll(() => last(opened).operation).toBe('sendMedication')
    expect(last(opened)).toMatchObject({ fault: 'slow', response: nothingReachedTheEpj, withheld: { status: 200 } })
    expect(listIn(opened)).not.toBe(before)
    await livesOn(epj)
  })
})

describe('an error', () => {
  it('500 comes from what stands before SFM, which never saw the message', async () => {
    const opened = withFaults({ kind: 'server-error', on: onSend })
    const epj = await signedIn(opened)
    const before = opened.state()
    const answered: unknown = await (await epj.lookUp()).json()
    const answer = await epj.send(answered)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
    expect(opened.state()).toEqual(before)
    expect(last(opened)).toMatchObject({ fault: 'server-error', response: { status: 500 } })
    expect(last(opened).withheld).toBeUndefined()
    await livesOn(epj)
  })

  it('500 may come though the message was taken', async () => {
    const opened = withFaults({ kind: 'server-error', taken: true, on: onSend })
    const epj = await signedIn(opened)
    const before = listIn(opened)
    expect((await epj.send(await (await epj.lookUp()).json())).status).toBe(500)
    expect(listIn(opened)).not.toBe(before)
    expect(last(opened)).toMatchObject({ response: { status: 500 }, withheld: { status: 200 } })
  })

  it('503 says when to try again', async () => {
    const opened = withFaults({ kind: 'unavailable', retryAfterSeconds: 30, on: onLookup })
    const epj = await signedIn(opened)
    const answer = await epj.lookUp()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(last(opened)).toMatchObject({ fault: 'unavailable', response: { status: 503 } })
    await livesOn(epj)
  })

  it('401 refuses a token that is right', async () => {
    const opened = withFaults({ kind: 'token-refused', on: onLookup })
    const epj = await signedIn(opened)
    const answer = await epj.lookUp()
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_token"/)
    expect(await outcome(answer)).toMatchObject({ status: 401, resourceType: 'OperationOutcome' })
    expect(last(opened)).toMatchObject({ fault: 'token-refused' })
    await livesOn(epj)
  })

  it('of the token endpoint is an OAuth error', async () => {
    const opened = withFaults({ kind: 'token-refused', error: 'invalid_client', on: onToken })
    await signedIn(opened)
    expect(last(opened)).toMatchObject({ operation: 'token', fault: 'token-refused', response: { status: 401 } })
    expect(parsed(last(opened).response.body)).toMatchObject({ error: 'invalid_client' })
    await livesOn(await signedIn(opened))
  })

  it('of SFM may have several issues; after it a new lookup is needed', async () => {
    const opened = withFaults({
      kind: 'refused-with-outcome',
      diagnostics: ['dssn missing', 'reit missing'],
      on: onSend,
    })
    const epj = await signedIn(opened)
    const before = opened.state()
    const answered: unknown = await (await epj.lookUp()).json()
    const answer = await epj.send(answered)
    expect(answer.status).toBe(400)
    const body = (await answer.json()) as { issue: { severity: string; diagnostics?: string }[] }
    expect(violations('sfm/operation-outcome', body)).toEqual([])
    expect(body.issue.map(({ severity, diagnostics }) => [severity, diagnostics])).toEqual([
      ['error', expect.stringContaining('Please use the id')],
      ['error', 'dssn missing'],
      ['error', 'reit missing'],
      ['information', undefined],
    ])
    expect(opened.state()).toEqual(before)
    expect(await outcome(await epj.send(answered))).toMatchObject({ status: 400, resourceType: 'OperationOutcome' })
    expect((await epj.send(await (await epj.lookUp()).json())).status).toBe(200)
  })
})

describe('injected faults', () => {
  it('come and go by script', async () => {
    const opened = withFaults()
    const epj = await signedIn(opened)
    await livesOn(epj)
    opened.happen({ kind: 'fault-begins', fault: { kind: 'reseptformidler-down' } })
    opened.happen({
      kind: 'fault-begins',
      fault: { kind: 'slow', milliseconds: 5, on: { service: 'sfm', calls: 'every' } },
    })
    const answer = (await (await epj.lookUp()).json()) as { parameter: { name: string }[] }
    expect(answer.parameter.map(({ name }) => name)).not.toContain('RFHentetTidspunkt')
    expect(last(opened).fault).toBe('slow, reseptformidler-down')
    opened.happen({ kind: 'faults-end' })
    await livesOn(epj)
    expect(last(opened).fault).toBeUndefined()
  })

  it('of HelseID hold for their world, and tokens outlive them', async () => {
    const first = openIn(
      services,
      { endpointSet: 'days' },
      { ...setupOf(), faults: [{ kind: 'short-lived-tokens', seconds: 7 }] },
    )
    const epj = await signedIn(first)
    expect(parsed(last(first).response.body)).toMatchObject({ expires_in: 7 })
    first.close()

    const second = openIn(services, { endpointSet: 'days' }, { ...setupOf(), faults: [{ kind: 'nonce-demanded' }] })
    expect((await epj.lookUp()).status).toBe(200)
    await signedIn(second)
    expect(last(second)).toMatchObject({ operation: 'token', response: { status: 400 } })
    expect(parsed(last(second).response.body)).toMatchObject({ error: 'use_dpop_nonce' })
    second.close()

    const third = openIn(
      services,
      { endpointSet: 'days' },
      { ...setupOf(), faults: [], helseId: { accessTokenSeconds: 30 } },
    )
    await signedIn(third)
    expect(parsed(last(third).response.body)).toMatchObject({ expires_in: 30 })
  })

  it('leave no socket behind', async () => {
    const sockets = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length
    const own = await startNationalServices({ routes: [sfmBasis] })
    const before = sockets()
    const every = { service: 'sfm', calls: 'every' } as const
    for (const kind of ['dropped-before', 'dropped-after', 'truncated-body'] as const) {
      const opened = openIn(own, {}, { ...setupOf(), faults: [{ kind, on: every }] })
      const epj = await signedIn(opened)
      for (let call = 0; call < 20; call += 1) {
        await epj
          .lookUp()
          .then((answer) => answer.text())
          .catch(() => undefined)
      }
      expect(opened.exchanges).toHaveLength(23)
    }
    // A client may keep a connection alive: one socket at each end.
    await expect.poll(sockets).toBeLessThanOrEqual(before + 2)
    await own.close()
  })
})
