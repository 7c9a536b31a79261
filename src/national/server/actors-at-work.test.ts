import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../contract/generated/adapter.js'
import { signedIn } from '../../scenario/world/people.js'
import { type ActorAtWork, actorsAtWork } from './actors-at-work.js'

function actor(role: Role, clientId: string): ActorAtWork {
  const { key: _, organisation, ...practitioner } = signedIn(role)
  return {
    role,
    practitioner,
    organisation,
    client: { clientId, jwks: { keys: [] }, redirectUris: [], tenancy: 'multi', supplierOrgnr: '313999203' },
  }
}

const pidOf = (role: Role) => signedIn(role).nationalIdentity.value
const token = (claims: Record<string, string>) => `DPoP ${new UnsecuredJWT(claims).encode()}`
const noOne = { authorization: undefined, clientId: undefined }

describe('actors with clients of their own', () => {
  const actors = () => actorsAtWork([actor('sykehus', 'a'), actor('fastlege', 'b')])

  it('are signed in by their client, whoever has the turn', () => {
    const chain = actors()
    expect(chain.signedIn('b').practitioner).toMatchObject({ familyName: signedIn('fastlege').familyName })
    chain.takeTurn('fastlege')
    expect(chain.signedIn('a').practitioner).toMatchObject({ familyName: signedIn('sykehus').familyName })
  })

  it('are known by the client of their token, also when they call out of turn', () => {
    const chain = actors()
    chain.takeTurn('fastlege')
    expect(chain.callerOf({ ...noOne, authorization: token({ client_id: 'a' }) })).toBe('sykehus')
    expect(chain.callerOf({ ...noOne, clientId: 'a' })).toBe('sykehus')
  })

  it('have the turn where a call tells nothing', () => {
    const chain = actors()
    expect(chain.callerOf(noOne)).toBe('sykehus')
    chain.takeTurn('fastlege')
    expect(chain.callerOf(noOne)).toBe('fastlege')
    expect(chain.callerOf({ ...noOne, authorization: 'DPoP nonsense' })).toBe('fastlege')
  })
})

describe('actors who share a client', () => {
  const actors = () => actorsAtWork([actor('sykehus', 'a'), actor('fastlege', 'a')])

  it('are signed in when it is their turn', () => {
    const chain = actors()
    chain.takeTurn('fastlege')
    expect(chain.signedIn('a').practitioner).toMatchObject({ familyName: signedIn('fastlege').familyName })
    expect(chain.clients).toHaveLength(1)
  })

  it('are known by the person in their token', () => {
    const chain = actors()
    chain.takeTurn('fastlege')
    const call = {
      authorization: token({ client_id: 'a', 'helseid://claims/identity/pid': pidOf('sykehus') }),
      clientId: undefined,
    }
    expect(chain.callerOf(call)).toBe('sykehus')
  })
})
