import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { worldOf } from '../../scenario/world/actors-world.js'
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, startNationalServices } from '../server/national-services.js'
import { Epj, openIn, outcome } from '../server/socket-epj.test.kit.js'

let services: NationalServices
beforeAll(async () => {
  services = await startNationalServices({ routes: [sfmBasis] })
})
afterAll(() => services.close())

async function withClientToken() {
  const opened = openIn(services)
  const epj = new Epj(opened)
  await epj.getClientToken()
  return { opened, epj }
}

describe('an EPJ with a token for itself, without a user', () => {
  it('polls tasks, without any sign-in before (SFM-IG-20)', async () => {
    const { opened, epj } = await withClientToken()
    opened.happen({
      kind: 'draft-awaits-approval',
      hpr: worldOf(opened.setup, 'fastlege').practitioner.hpr ?? '',
      text: 'Kladd fra hjelper',
    })
    const answer = await epj.request('GET', 'Task?code=3')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      type: 'searchset',
      total: 1,
      entry: [{ resource: { description: 'Kladd fra hjelper' } }],
    })
    expect(opened.exchanges.map(({ service, operation }) => [service, operation])).toEqual([
      ['helseid', 'token'],
      ['sfm', 'Task'],
    ])
    expect(opened.troubles).toEqual([])
  })

  it.each(['Patient/$getMedication', 'Patient/$sendMedication', 'Patient/$registerResponsibility'])(
    'is refused at %s: 401',
    async (path) => {
      const { epj } = await withClientToken()
      const answer = await epj.call(path, '{}')
      expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_token"/)
      expect(await outcome(answer)).toMatchObject({ status: 401, resourceType: 'OperationOutcome' })
    },
  )

  it.each(['Organization', 'Practitioner', 'Person'])('is refused at %s: 401', async (path) => {
    const { epj } = await withClientToken()
    expect(await outcome(await epj.request('GET', path))).toMatchObject({
      status: 401,
      resourceType: 'OperationOutcome',
    })
  })

  it('is refused a lookup that is whole but for the user, and nothing changes', async () => {
    const { opened, epj } = await withClientToken()
    const before = opened.state()
    expect((await epj.lookUp()).status).toBe(401)
    expect(opened.state()).toEqual(before)
  })
})
