import { describe, expect, it } from 'vitest'
import { referenceEpjSystem } from '../reference-epj/reference-epj.js'
import { worldOf } from '../scenario/world/actors-world.js'
import { layOut } from '../scenario/world/layout.js'
import { world } from '../scenario/world/world.js'
import { ActorSession, sessionRequest } from './actor-session.js'

const servicesUrl = 'http://127.0.0.1:4000'
const setup = layOut(world('granskog'), {
  seed: 's',
  actors: ['fastlege'],
  startsAt: new Date('2026-03-02T09:00:00+01:00'),
  clock: 'fixed',
})
const environment = {
  issuer: `${servicesUrl}/helseid`,
  jwks: { keys: [] },
  sfm: `${servicesUrl}/sfm/v2`,
  urls: { 'sfm-basis': `${servicesUrl}/sfm/v2` },
  clientId: 'client',
  redirectUri: 'http://localhost:8400/callback',
  scope: 'openid',
  audience: 'e-helse:sfm.api',
  clientJwks: { keys: [] },
}

function requestOf(baseUrl: string) {
  const never = () => Promise.reject(new Error('not called'))
  const adapter = { address: 'x', describe: never, openSession: never, act: never, closeSession: never }
  const epj = { adapter, system: referenceEpjSystem, baseUrl, client: undefined }
  const session = new ActorSession('fastlege', epj, false, 's-1')
  return sessionRequest(session, {
    world: worldOf(setup, 'fastlege'),
    environment,
    route: 'sfm-basis',
    servicesUrl,
    locale: 'nb',
    now: setup.startsAt,
  })
}

describe('a session', () => {
  it('names the services by the address of this machine, for an EPJ that runs on it', () => {
    const { helseId, sfm } = requestOf(servicesUrl).environment
    expect([helseId.issuer, sfm, helseId.redirectUri]).toEqual([
      environment.issuer,
      environment.sfm,
      environment.redirectUri,
    ])
    expect(helseId).not.toHaveProperty('privateJwk')
  })

  it('names them by the address where the EPJ finds them, for one that runs elsewhere', () => {
    const { helseId, sfm } = requestOf('http://host.internal:4000').environment
    expect([helseId.issuer, sfm, helseId.redirectUri]).toEqual([
      'http://host.internal:4000/helseid',
      'http://host.internal:4000/sfm/v2',
      environment.redirectUri,
    ])
  })
})
