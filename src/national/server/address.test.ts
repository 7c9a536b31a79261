import { describe, expect, it } from 'vitest'
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { addressOf, basePath, checkEndpointSetName, helseIdMount } from './address.js'

const mounted = [helseIdMount, sfmBasis]

describe('an address', () => {
  it.each([
    ['/sfm/v2/Patient/$getMedication', { endpointSet: '', service: 'sfm', path: 'Patient/$getMedication' }],
    ['/SFM/V2/patient/%24getMedication/', { endpointSet: '', service: 'sfm', path: 'patient/$getMedication' }],
    ['/a.1/sfm/v2/metadata', { endpointSet: 'a.1', service: 'sfm', path: 'metadata' }],
    ['/helseid/connect/par', { endpointSet: '', service: 'helseid', path: 'connect/par' }],
    [
      '/a.1/helseid/.well-known/openid-configuration',
      { endpointSet: 'a.1', service: 'helseid', path: '.well-known/openid-configuration' },
    ],
    ['/sfm/v2', { endpointSet: '', service: 'sfm', path: '' }],
    ['/sfm/v2/%E0%A4%A', { endpointSet: '', service: 'sfm', path: '%E0%A4%A' }],
  ])('reads %s', (pathname, address) => expect(addressOf(pathname, mounted)).toEqual(address))

  it.each(['/', '/sfm', '/sfm/v1/metadata', '/a/b/helseid'])('knows nothing at %s', (pathname) =>
    expect(addressOf(pathname, mounted)).toBeUndefined(),
  )

  it('stands where the base path says', () => {
    expect(addressOf(basePath(sfmBasis, 'a'), mounted)).toEqual({ endpointSet: 'a', service: 'sfm', path: '' })
    expect(addressOf(basePath(helseIdMount, ''), mounted)).toEqual({ endpointSet: '', service: 'helseid', path: '' })
  })

  it.each(['helseid', 'SFM', 'a/b', '..', 'a b'])('refuses an endpoint set named %s', (endpointSet) =>
    expect(() => checkEndpointSetName(endpointSet, mounted)).toThrow('cannot be the name of an endpoint set'),
  )
})
