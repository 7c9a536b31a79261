import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NationalServices, startNationalServices } from '../server/national-services.js'
import { openIn, setupOf } from '../server/socket-epj.test.kit.js'
import { toyRoute } from './toy-route.test.kit.js'

describe('a second route', () => {
  let services: NationalServices
  beforeAll(async () => {
    services = await startNationalServices({ routes: [toyRoute] })
  })
  afterAll(() => services.close())

  const post = async (url: string, body: object) => {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }

  it('is served beside HelseID at its own base path, and its calls are recorded', async () => {
    const opened = openIn(services, { endpointSet: 'one' })
    const { urls, sfm, issuer } = opened.environment
    expect(urls).toEqual({ toy: `${services.url}/one/toy/v1` })
    expect(sfm).toBe(urls['toy'])
    expect((await fetch(`${issuer}/.well-known/openid-configuration`)).status).toBe(200)
    const patient = opened.setup.patient.nationalIdentity?.value
    const { body: looked } = await post(`${sfm}/look-up`, { patient })
    expect(looked['entries']).toHaveLength(1)
    const sent = await post(`${sfm}/send`, { ...looked, patient })
    expect(opened.state().list?.messageId).toBe(sent.body['messageId'])
    expect(opened.exchanges.map(({ operation, response }) => [operation, response.status])).toEqual([
      ['discovery', 200],
      ['look-up', 200],
      ['send', 200],
    ])
    expect(opened.troubles).toEqual([])
  })

  it('meets injected faults in its own language', async () => {
    const on = { service: toyRoute.service, operation: 'look-up', calls: 'every' } as const
    const faults = [{ kind: 'refused-with-outcome', diagnostics: ['not today'], on }] as const
    const opened = openIn(services, { endpointSet: 'two' }, { ...setupOf(), faults })
    const patient = opened.setup.patient.nationalIdentity?.value
    expect(await post(`${opened.environment.sfm}/look-up`, { patient })).toEqual({
      status: 400,
      body: { problem: 'not today' },
    })
    expect(opened.exchanges.map(({ fault }) => fault)).toEqual(['refused-with-outcome'])
  })

  it('is the only one: nothing answers for the routes that were not asked for', async () => {
    openIn(services, { endpointSet: 'three' })
    const answer = await fetch(`${services.url}/three/sfm/v2/metadata`)
    expect([answer.status, await answer.text()]).toEqual([
      404,
      'There is nothing at /three/sfm/v2/metadata. HelseID is at /helseid, The toy at /toy/v1, perhaps below the name of an endpoint set.\n',
    ])
  })
})
