import { describe, expect, it } from 'vitest'
import { addressOf, basePath, checkLane } from './address.js'

describe('an address', () => {
  it.each([
    ['/sfm/v2/Patient/$getMedication', { lane: '', service: 'sfm', path: 'Patient/$getMedication' }],
    ['/SFM/V2/patient/%24getMedication/', { lane: '', service: 'sfm', path: 'patient/$getMedication' }],
    ['/a.1/sfm/v2/metadata', { lane: 'a.1', service: 'sfm', path: 'metadata' }],
    ['/helseid/connect/par', { lane: '', service: 'helseid', path: 'connect/par' }],
    [
      '/a.1/helseid/.well-known/openid-configuration',
      { lane: 'a.1', service: 'helseid', path: '.well-known/openid-configuration' },
    ],
    ['/sfm/v2', { lane: '', service: 'sfm', path: '' }],
    ['/sfm/v2/%E0%A4%A', { lane: '', service: 'sfm', path: '%E0%A4%A' }],
  ])('reads %s', (pathname, address) => expect(addressOf(pathname)).toEqual(address))

  it.each(['/', '/sfm', '/sfm/v1/metadata', '/a/b/helseid'])('knows nothing at %s', (pathname) =>
    expect(addressOf(pathname)).toBeUndefined(),
  )

  it('stands where the base path says', () => {
    expect(addressOf(basePath('sfm', 'a'))).toEqual({ lane: 'a', service: 'sfm', path: '' })
    expect(addressOf(basePath('helseid', ''))).toEqual({ lane: '', service: 'helseid', path: '' })
  })

  it.each(['helseid', 'SFM', 'a/b', '..', 'a b'])('refuses a lane named %s', (lane) =>
    expect(() => checkLane(lane)).toThrow('cannot be the name of a lane'),
  )
})
