import { describe, expect, test } from 'vitest'
import practitioners from '../../../../../fixtures/practitioners.json' with { type: 'json' }
import { identifierSystems } from '../fhir/fhir-element.js'
import { type JsonObject, objects, text, without } from '../fhir/json.js'
import {
  found,
  header,
  hegre,
  identityOf,
  RegisterCaller,
  sfmUrl,
  statusAndDiagnostics,
  ugle,
} from '../register-caller.test.kit.js'

const { organisation } = ugle
const sfmId = (value = organisation.journalId) => ({ type: { text: 'SFM-id' }, value })
const enh = (value = organisation.orgnrChild) => ({ system: identifierSystems.enh, value })
const her = (value = organisation.herId) => ({ system: identifierSystems.her, value })
const place = (change: JsonObject = {}): JsonObject => ({
  resourceType: 'Organization',
  identifier: [sfmId(), enh(), her()],
  active: false,
  name: organisation.name,
  ...change,
})
const fnr = (value = ugle.nationalIdentity.value) => ({ system: identifierSystems.fnr, value })
const hpr = (value = ugle.hpr ?? '') => ({ system: identifierSystems.hpr, value })
/** The number with its synthetic month taken back to a month of the year: of the real form, and written down nowhere. */
const ofRealMonth = (number: string) =>
  `${number.slice(0, 2)}${String(Number(number.slice(2, 4)) - 80).padStart(2, '0')}${number.slice(4)}`
const doctor = (change: JsonObject = {}): JsonObject => ({
  resourceType: 'Practitioner',
  meta: { profile: ['http://ehelse.no/fhir/StructureDefinition/sfm-Practitioner'] },
  identifier: [fnr(), hpr()],
  active: true,
  name: [{ given: [ugle.givenName], family: ugle.familyName }],
  ...change,
})
const administrator = (change: JsonObject = {}): JsonObject => ({
  resourceType: 'Person',
  identifier: [fnr()],
  ...change,
})

const idOf = (resource: JsonObject | undefined): string => text(resource?.id) ?? ''

/** SFM has no instance for Ugle's organisation yet. */
const empty = () => new RegisterCaller((setup) => ({ ...setup, sfmInstance: 'absent' }))
/** The organisation is written, not yet active. */
async function begun() {
  const caller = empty()
  const created = await caller.call('POST Organization', place())
  return { caller, id: idOf(created.body), created }
}

describe('a new instance, in the right order (SFM-IG-19)', () => {
  test('nothing is there; the organisation inactive; its users; the organisation active', async () => {
    const caller = empty()
    expect((await caller.call('GET Organization')).status).toBe(404)

    const created = await caller.call('POST Organization', place())
    const id = idOf(created.body)
    expect(created.status).toBe(201)
    expect(header(created, 'Location')).toBe(`${sfmUrl}/Organization/${id}/_history/1`)
    expect(header(created, 'ETag')).toBe('W/"1"')
    expect(created.body).toMatchObject({
      meta: { versionId: '1', lastUpdated: '2031-03-10T09:00:02+01:00' },
      active: false,
      name: organisation.name,
    })

    expect((await caller.call('POST Practitioner', doctor())).status).toBe(201)
    expect((await caller.call('POST Person', administrator())).status).toBe(201)

    const updated = await caller.call(`PUT Organization/${id}`, place({ id, active: true }))
    expect(updated.status).toBe(200)
    expect(header(updated, 'ETag')).toBe('W/"2"')
    expect(updated.body).toMatchObject({ id, meta: { versionId: '2' }, active: true })
    expect(found(await caller.call('GET Organization?active=true')).map((one) => one.id)).toEqual([id])
    expect(caller.troubles).toEqual([])
  })

  test('until then nothing but creating the organisation is allowed', async () => {
    const caller = empty()
    for (const line of [
      'POST Practitioner',
      'POST Person',
      'PUT Organization/1',
      'GET Task',
      'POST Patient/$getMedication',
    ]) {
      const { status, says } = statusAndDiagnostics(await caller.call(line, place()))
      expect([line, status]).toEqual([line, line.includes('Organization') ? 404 : 403])
      expect(says).toBe(
        `SFM has no instance with the journal-id of the token (${organisation.journalId}): create the organisation first`,
      )
    }
  })

  test('active at once is refused', async () => {
    expect(statusAndDiagnostics(await empty().call('POST Organization', place({ active: true })))).toEqual({
      status: 400,
      says: 'Organization.active invalid: a new organisation is written with active=false, then its users, then active=true',
    })
  })

  test('active before there are users is refused', async () => {
    const { caller, id } = await begun()
    expect(statusAndDiagnostics(await caller.call(`PUT Organization/${id}`, place({ active: true }))).says).toBe(
      'Organization.active invalid: write the users (Practitioner, Person) before the organisation is made active',
    )
  })

  test('the token says which instance it is, when the resource does not', async () => {
    const { body } = await empty().call('POST Organization', place({ identifier: [enh(), her()] }))
    expect(objects(body.identifier).at(-1)).toEqual({
      use: 'official',
      type: { text: 'SFM-id' },
      value: organisation.journalId,
    })
  })
})

describe('an organisation is refused', () => {
  test.each<[string, JsonObject, string]>([
    ['without a name', { name: undefined }, 'Organization.name missing or invalid'],
    ['without active', { active: undefined }, 'Organization.active missing or invalid: it must be true or false'],
    [
      'without ENH',
      { identifier: [sfmId(), her()] },
      'Organization.identifier:ENH missing or invalid: exactly one organisation number',
    ],
    [
      'with two ENH',
      { identifier: [enh(), enh('313999068')] },
      'Organization.identifier:ENH missing or invalid: exactly one organisation number',
    ],
    [
      'with the parent’s number, when the token has a child',
      { identifier: [sfmId(), enh(organisation.orgnrParent)] },
      'Organization.identifier:ENH invalid: 313999068 is not orgnr_child of the token, 313999076',
    ],
    [
      'with another SFM-id than the token’s',
      { identifier: [sfmId('5f1d0000-0000-4000-8000-00000000ffff'), enh()] },
      'Organization.identifier:SFM-id invalid: 5f1d0000-0000-4000-8000-00000000ffff is not the journal-id of the token, 5f1d0000-0000-4000-8000-000000000001',
    ],
    [
      'with a HER-id of another instance',
      { identifier: [enh(), her(hegre.organisation.herId)] },
      'Organization.identifier:HER-id invalid: the HER-id 8900012 is in use in another instance of SFM',
    ],
    [
      'as part of nothing known',
      { partOf: { reference: 'Organization/1' } },
      'Organization.partOf invalid: Organization/1 is no other organisation of this instance',
    ],
    ['when it is not well formed', { name: 7 }, 'Organization.name invalid: must be a string'],
    ['when it is something else', { resourceType: 'Person' }, 'The body must be a Organization resource'],
  ])('%s', async (_, change, says) => {
    expect(statusAndDiagnostics(await empty().call('POST Organization', place(change)))).toEqual({ status: 400, says })
  })

  test('with the parent’s number it is taken, when the token names no child', async () => {
    const { orgnrChild: _, ...as } = identityOf(ugle)
    const parent = place({ identifier: [enh(organisation.orgnrParent)] })
    expect((await empty().call('POST Organization', parent, { as })).status).toBe(201)
  })

  test('twice in an instance, but as part of another it is taken (SFM-3.1.1.1b)', async () => {
    const { caller, id } = await begun()
    expect(statusAndDiagnostics(await caller.call('POST Organization', place())).says).toBe(
      `Organization.identifier:ENH invalid: 313999076 is in this instance already, as Organization/${id}: update it`,
    )
    const child = await caller.call('POST Organization', place({ partOf: { reference: `Organization/${id}` } }))
    expect(child.status).toBe(201)
    expect(found(await caller.call(`GET Organization?partof=Organization/${id}`)).map((one) => one.id)).toEqual([
      child.body.id,
    ])
  })

  test('another orgnr with a known journal-id is added to the instance', async () => {
    const caller = new RegisterCaller()
    const as = { ...identityOf(ugle), orgnrChild: '313999041' }
    expect((await caller.call('POST Organization', place({ identifier: [enh('313999041')] }), { as })).status).toBe(201)
    expect(found(await caller.call('GET Organization'))).toHaveLength(2)
  })
})

describe('a practitioner is refused', () => {
  test.each<[string, JsonObject, string]>([
    [
      'without a national identity number',
      { identifier: [hpr()] },
      'Practitioner.identifier missing or invalid: exactly one of fødselsnummer (FNR) and D-nummer (DNR)',
    ],
    [
      'with both kinds',
      { identifier: [fnr(), { system: identifierSystems.dnr, value: '54834149812' }, hpr()] },
      'Practitioner.identifier missing or invalid: exactly one of fødselsnummer (FNR) and D-nummer (DNR)',
    ],
    [
      'without an HPR number',
      { identifier: [fnr()] },
      'Practitioner.identifier:HPR missing or invalid: exactly one HPR number',
    ],
    ['without active', { active: undefined }, 'Practitioner.active missing or invalid: it must be true or false'],
    [
      'without a given name',
      { name: [{ family: 'Ugle' }] },
      'Practitioner.name missing or invalid: at least one given name and one family name',
    ],
    [
      'when HPR does not know the number',
      { identifier: [fnr(), hpr('999900099')] },
      'Practitioner.identifier:HPR invalid: 999900099 is not in Helsepersonellregisteret',
    ],
    [
      'when the HPR number is someone else’s',
      { identifier: [fnr(), hpr(hegre.hpr)] },
      'Practitioner.identifier invalid: the HPR number 999900012 belongs to someone else',
    ],
    [
      'when the number is of the real form',
      { identifier: [fnr(ofRealMonth(ugle.nationalIdentity.value)), hpr()] },
      'Practitioner.identifier invalid: only synthetic people may be written here (month + 80, + 65 or + 40)',
    ],
  ])('%s', async (_, change, says) => {
    const { caller } = await begun()
    expect(statusAndDiagnostics(await caller.call('POST Practitioner', doctor(change)))).toEqual({ status: 400, says })
  })

  test('a second time: update it', async () => {
    const { caller } = await begun()
    const { body } = await caller.call('POST Practitioner', doctor())
    expect(statusAndDiagnostics(await caller.call('POST Practitioner', doctor())).says).toBe(
      `Practitioner.identifier invalid: the person is in this instance already, as Practitioner/${idOf(body)}: update it`,
    )
  })
})

describe('a person', () => {
  test('needs exactly one of fødselsnummer and D-nummer, and no more (SFM-IG-28)', async () => {
    const { caller } = await begun()
    const says = 'Person.identifier missing or invalid: exactly one of fødselsnummer (FNR) and D-nummer (DNR)'
    expect(statusAndDiagnostics(await caller.call('POST Person', administrator({ identifier: [] })))).toEqual({
      status: 400,
      says,
    })
    expect((await caller.call('POST Person', administrator())).status).toBe(201)
  })

  test('may also be health personnel: both resources are written', async () => {
    const { caller } = await begun()
    expect((await caller.call('POST Person', administrator())).status).toBe(201)
    expect((await caller.call('POST Practitioner', doctor())).status).toBe(201)
  })
})

describe('what is written', () => {
  test('comes back as it was written, with what is not understood', async () => {
    const { caller } = await begun()
    const extension = [{ url: 'http://vendor.example/ext', valueString: 'noe eget' }]
    const { body } = await caller.call('POST Practitioner', doctor({ extension }))
    const read = await caller.call(`GET Practitioner/${idOf(body)}`)
    expect(without(read.body, 'id', 'meta')).toEqual(without(doctor({ extension }), 'meta'))
    expect(header(read, 'ETag')).toBe('W/"1"')
  })

  test('is kept in versions', async () => {
    const { caller, id } = await begun()
    await caller.call(`PUT Organization/${id}`, place({ name: 'Nytt navn' }))
    expect((await caller.call(`GET Organization/${id}/_history/1`)).body).toMatchObject({
      name: organisation.name,
      meta: { versionId: '1' },
    })
    expect((await caller.call(`GET Organization/${id}`)).body).toMatchObject({
      name: 'Nytt navn',
      meta: { versionId: '2' },
    })
    expect((await caller.call(`GET Organization/${id}/_history/3`)).status).toBe(404)
  })

  test('is updated only from the version that If-Match names', async () => {
    const { caller, id } = await begun()
    expect((await caller.call(`PUT Organization/${id}`, place(), { ifMatch: 'W/"2"' })).status).toBe(412)
    expect((await caller.call(`PUT Organization/${id}`, place(), { ifMatch: 'W/"1"' })).status).toBe(200)
  })

  test('is updated under its own id only', async () => {
    const { caller, id } = await begun()
    expect(statusAndDiagnostics(await caller.call(`PUT Organization/${id}`, place({ id: '1' }))).says).toBe(
      `Organization.id invalid: "1" is not the id in the address, ${id}`,
    )
    expect((await caller.call('PUT Organization/1', place())).status).toBe(404)
    expect((await caller.call('GET Practitioner/1')).status).toBe(404)
  })

  test('is not seen from another instance', async () => {
    const { caller, id } = await begun()
    const as = identityOf(hegre)
    expect((await caller.call(`GET Organization/${id}`, undefined, { as })).status).toBe(404)
    expect(found(await caller.call('GET Organization', undefined, { as })).map(({ name }) => name)).toEqual([
      hegre.organisation.name,
    ])
  })

  test.each([
    'DELETE Organization/1',
    'PATCH Organization/1',
    'DELETE Person/1',
    'PUT Practitioner',
    'POST Practitioner/1',
    'POST Person/$validate',
  ])('is not for %s: 501', async (line) => {
    expect((await new RegisterCaller().call(line, {})).status).toBe(501)
  })

  test('is not broken by a body that is none', async () => {
    const { caller } = await begun()
    for (const body of ['', 'null', '[]', '{"resourceType":', '{"__proto__":{"resourceType":"Person"}}'])
      expect((await caller.call('POST Person', body)).status).toBe(400)
    expect(caller.troubles).toEqual([])
  })
})

describe('a search', () => {
  const colleagues = practitioners.filter((person) => person.organisation === 'tindasen').length
  test.each([
    ['Practitioner', colleagues],
    [`Practitioner?identifier=${ugle.nationalIdentity.value}`, 1],
    [`Practitioner?identifier=${encodeURIComponent(`${identifierSystems.hpr}|${ugle.hpr ?? ''}`)}`, 1],
    [`Practitioner?identifier=${encodeURIComponent(`${identifierSystems.fnr}|${ugle.hpr ?? ''}`)}`, 0],
    ['Practitioner?family=ug&given=SYNTETISK', 1],
    ['Practitioner?family:exact=ug', 0],
    ['Practitioner?given:contains=klok', 1],
    ['Practitioner?active=false', 0],
    ['Organization?name=SYNTETISK', 1],
    ['Organization?name=Tind', 0],
    [`Organization?identifier=${organisation.herId}`, 1],
    ['Person', 0],
  ])('for %s finds %i', async (query, count) => {
    const caller = new RegisterCaller()
    const reply = await caller.call(`GET ${query}`)
    expect(reply.body).toMatchObject({ type: 'searchset', total: count })
    expect(found(reply)).toHaveLength(count)
    expect(caller.troubles).toEqual([])
  })

  test('by id', async () => {
    const { caller, id } = await begun()
    expect(found(await caller.call(`GET Organization?_id=${id}`))).toHaveLength(1)
    expect(found(await caller.call('GET Organization?_id=1'))).toHaveLength(0)
  })
})

test('a practitioner who is made inactive has no access (SFM-3.2.3)', async () => {
  const caller = new RegisterCaller()
  const [self] = found(await caller.call('GET Practitioner'))
  await caller.call(`PUT Practitioner/${idOf(self)}`, doctor({ active: false }))
  expect(statusAndDiagnostics(await caller.call('POST Patient/$getMedication', {}))).toEqual({
    status: 403,
    says: 'The user of the token is not active in this instance of SFM',
  })
})

test('the same requests in the same world are answered byte for byte the same', async () => {
  const run = async () => {
    const { caller, created } = await begun()
    return JSON.stringify([
      created,
      await caller.call('POST Practitioner', doctor()),
      await caller.call('GET Organization'),
    ])
  }
  expect(await run()).toBe(await run())
})
