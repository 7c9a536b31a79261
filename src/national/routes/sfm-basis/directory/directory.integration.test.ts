import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { worldOf } from '../../../../scenario/world/actors-world.js'
import { type NationalServices, startNationalServices } from '../../../server/national-services.js'
import { openIn, outcome, setupOf, signedIn } from '../../../server/socket-epj.test.kit.js'
import { identifierSystems } from '../fhir/fhir-element.js'
import { sfmBasis } from '../sfm-basis-service.js'

let services: NationalServices
beforeAll(async () => {
  services = await startNationalServices({ routes: [sfmBasis] })
})
afterAll(() => services.close())

const setup = setupOf('directory')
const { organisation, practitioner } = worldOf(setup, 'fastlege')
const written = {
  resourceType: 'Organization',
  identifier: [
    { type: { text: 'SFM-id' }, value: organisation.journalId },
    { system: identifierSystems.enh, value: organisation.orgnrChild },
  ],
  active: false,
  name: organisation.name,
}
const user = {
  resourceType: 'Practitioner',
  identifier: [practitioner.nationalIdentity, { system: identifierSystems.hpr, value: practitioner.hpr }],
  active: true,
  name: [{ given: [practitioner.givenName], family: practitioner.familyName }],
}

describe('with real tokens over a socket', () => {
  it('an EPJ sets its organisation up, and then looks up', async () => {
    const opened = openIn(services, { endpointSet: 'setup' }, { ...setup, sfmInstance: 'absent' })
    const epj = await signedIn(opened)
    expect((await epj.lookUp()).status).toBe(403)
    expect((await epj.request('GET', 'Organization')).status).toBe(404)
    const created = await epj.request('POST', 'Organization', written)
    expect(created.status).toBe(201)
    const location = created.headers.get('location') ?? ''
    const id = /\/Organization\/([^/]+)\/_history\/1$/.exec(location)?.[1] ?? ''
    expect(location).toBe(`${opened.environment.sfm}/Organization/${id}/_history/1`)
    expect((await epj.request('POST', 'Practitioner', user)).status).toBe(201)
    const activated = await epj.request(
      'PUT',
      `Organization/${id}`,
      { ...written, id, active: true },
      { 'If-Match': 'W/"1"' },
    )
    expect([activated.status, activated.headers.get('etag')]).toEqual([200, 'W/"2"'])
    expect(await (await epj.request('GET', `Organization?identifier=${organisation.orgnrChild}`)).json()).toMatchObject(
      { total: 1 },
    )
    expect((await epj.lookUp()).status).toBe(200)
    expect(opened.exchanges.filter(({ service }) => service === 'sfm').map(({ operation }) => operation)).toEqual([
      'getMedication',
      'Organization',
      'Organization',
      'Practitioner',
      'Organization',
      'Organization',
      'getMedication',
    ])
    expect(opened.troubles).toEqual([])
  })

  it('an EPJ polls its tasks', async () => {
    const opened = openIn(services, { endpointSet: 'tasks' }, setup)
    const epj = await signedIn(opened)
    const hpr = practitioner.hpr ?? ''
    opened.happen({ kind: 'draft-awaits-approval', hpr, text: 'Kladd fra hjelper' })
    const query = `Task?code=3,4&owner=${hpr}&_lastUpdated=gt${encodeURIComponent('2031-03-10T08:00:00+01:00')}`
    const answer = await epj.request('GET', query)
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({
      type: 'searchset',
      total: 1,
      entry: [{ resource: { description: 'Kladd fra hjelper' } }],
    })
    expect(opened.exchanges.at(-1)).toMatchObject({
      operation: 'Task',
      request: { method: 'GET' },
      response: { status: 200 },
    })
    expect(opened.troubles).toEqual([])
  })

  it('no one writes or polls without a token', async () => {
    const opened = openIn(services, { endpointSet: 'no-one' }, setup)
    for (const path of ['Task', 'Organization', 'Practitioner/1']) {
      const answer = await fetch(`${opened.environment.sfm}/${path}`)
      expect(await outcome(answer)).toMatchObject({ status: 401, resourceType: 'OperationOutcome' })
    }
  })

  it('metadata lists what is here: resources with their searches, and operations', async () => {
    const opened = openIn(services, { endpointSet: 'metadata' }, setup)
    const { sfm, issuer } = opened.environment
    const statement = (await (await fetch(`${sfm}/metadata`)).json()) as {
      rest: {
        security: unknown
        resource: Record<string, unknown>[]
        operation: { name: string; definition: string }[]
      }[]
    }
    const [rest] = statement.rest
    const codes = (list: unknown) => (list as { code?: string; name?: string }[]).map(({ code, name }) => code ?? name)
    expect(
      rest?.resource.map(({ type, interaction, searchParam }) => [type, codes(interaction), codes(searchParam)]),
    ).toEqual([
      ['Practitioner', ['create', 'update', 'read', 'search-type'], ['identifier', 'given', 'family', 'active']],
      ['Organization', ['create', 'update', 'read', 'search-type'], ['identifier', 'partof', 'active', 'name', '_id']],
      ['Person', ['create', 'update', 'read', 'search-type'], ['identifier', 'name', '_id']],
      ['Task', ['search-type'], ['owner', 'code', 'patientNiN', '_lastUpdated']],
    ])
    for (const one of rest?.resource ?? [])
      expect(one).toMatchObject({
        versioning: 'versioned',
        updateCreate: false,
        conditionalCreate: false,
        conditionalUpdate: false,
      })
    expect(codes(rest?.operation)).toEqual([
      'getMedication',
      'sendMedication',
      'registerResponsibility',
      'deRegisterResponsibility',
      'validate',
      'anonymized-export',
      'member-match',
      'patient-everything',
    ])
    expect(rest?.operation[3]?.definition).toBe(
      'http://nhn.no/sfm/fhir/OperationDefinition/SFM-deRegisterResponsibility',
    )
    expect(statement).toMatchObject({
      name: 'SFM-Basis',
      software: { name: 'SFM Basis API', version: '4.10' },
      fhirVersion: '4.0.0',
      format: ['application/fhir+json', 'json', 'application/fhir+xml', 'xml'],
      patchFormat: ['application/fhir+json', 'application/json-patch+json'],
    })
    expect(JSON.stringify(rest?.security)).toContain(`${issuer}/connect/authorize`)
    expect(opened.troubles).toEqual([])
  })
})
