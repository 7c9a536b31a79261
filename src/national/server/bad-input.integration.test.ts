import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sfmBasis } from '../routes/sfm-basis/sfm-basis-service.js'
import { type NationalServices, startNationalServices } from './national-services.js'
import { type Epj, lookupOf, type Opened, openIn, outcome, setupOf, signedIn } from './socket-epj.test.kit.js'

let services: NationalServices
let opened: Opened
let epj: Epj
beforeAll(async () => {
  services = await startNationalServices({ routes: [sfmBasis] })
})
afterAll(() => services.close())
beforeEach(async () => {
  opened = openIn(services)
  epj = await signedIn(opened)
})

const lookup = lookupOf(setupOf())
const lookupText = JSON.stringify(lookup)
const megabytes = 1024 * 1024

/** What is wrong, where it is sent, the body, the headers; and the status and words of the answer. */
const wrong: readonly (readonly [string, string, string, Record<string, string>, number, string | RegExp])[] = [
  [
    'a wrong Content-Type',
    'getMedication',
    lookupText,
    { 'Content-Type': 'text/plain' },
    400,
    /Content-Type text\/plain is not supported/,
  ],
  [
    'FHIR as XML',
    'getMedication',
    '<Parameters/>',
    { 'Content-Type': 'application/fhir+xml' },
    400,
    /fhir\+xml is not supported/,
  ],
  ['no body', 'getMedication', '', {}, 400, /not valid JSON/],
  ['broken JSON', 'sendMedication', lookupText.slice(0, 100), {}, 400, /not valid JSON/],
  ['20 MB', 'sendMedication', `"${'a'.repeat(20 * megabytes)}"`, {}, 413, 'The body is larger than the service takes'],
  [
    'nesting 10 000 deep',
    'sendMedication',
    '['.repeat(10_000) + ']'.repeat(10_000),
    {},
    400,
    'The body is nested more than 100 levels deep',
  ],
  ['an array', 'getMedication', '[]', {}, 400, 'The body must be a Parameters resource'],
  ['null', 'sendMedication', 'null', {}, 400, /./],
  [
    'a Bundle where Parameters belongs',
    'getMedication',
    '{"resourceType":"Bundle"}',
    {},
    400,
    'The body must be a Parameters resource',
  ],
  [
    'a Practitioner where the patient belongs',
    'getMedication',
    JSON.stringify({ ...lookup, parameter: [{ name: 'patient', resource: { resourceType: 'Practitioner' } }] }),
    {},
    400,
    'Parameters.parameter:patient missing or invalid: it must hold a Patient',
  ],
  [
    '__proto__ in place of content',
    'getMedication',
    '{"__proto__":{"resourceType":"Parameters"}}',
    {},
    400,
    /must be a Parameters/,
  ],
]

describe('bad input', () => {
  it.each(wrong)(
    '%s: OperationOutcome, in the record, and the service lives on',
    async (_, operation, body, headers, status, words) => {
      const before = opened.state()
      const answer = await outcome(await epj.call(`Patient/$${operation}`, body, headers))
      expect(answer).toMatchObject({ status, resourceType: 'OperationOutcome' })
      if (typeof words === 'string') expect(answer.diagnostics).toBe(words)
      else expect(answer.diagnostics).toMatch(words)
      const recorded = opened.exchanges.at(-1)
      expect(recorded).toMatchObject({ operation, response: { status } })
      expect(recorded?.request.body?.bytes ?? 0).toBe(Buffer.byteLength(body))
      expect(opened.troubles).toEqual([])
      expect(opened.state()).toEqual(before)
      expect((await epj.lookUp()).status).toBe(200)
    },
  )

  it('a duplicate key: the last one counts, as JSON readers do (what SFM does is UNKNOWN)', async () => {
    expect((await epj.call('Patient/$getMedication', `{"resourceType":"Bundle",${lookupText.slice(1)}`)).status).toBe(
      200,
    )
    const other = await epj.call('Patient/$getMedication', `${lookupText.slice(0, -1)},"resourceType":"Bundle"}`)
    expect(await outcome(other)).toMatchObject({ status: 400, resourceType: 'OperationOutcome' })
  })

  it('__proto__ beside right content changes nothing', async () => {
    const poisoned = `{"__proto__":{"poisoned":true},"constructor":{"prototype":{"poisoned":true}},${lookupText.slice(1)}`
    expect((await epj.call('Patient/$getMedication', poisoned)).status).toBe(200)
    expect('poisoned' in {}).toBe(false)
  })

  it('an unknown operation, or an unknown resource', async () => {
    expect(await outcome(await epj.call('Patient/$createPLL', '{}'))).toMatchObject({
      status: 501,
      resourceType: 'OperationOutcome',
    })
    expect(opened.exchanges.at(-1)).toMatchObject({ operation: 'Patient/$createPLL', response: { status: 501 } })
    expect(await outcome(await epj.call('Observation', '{}'))).toMatchObject({
      status: 404,
      resourceType: 'OperationOutcome',
    })
    expect((await epj.lookUp()).status).toBe(200)
  })

  it('no token', async () => {
    const answer = await fetch(`${opened.environment.sfm}/Patient/$getMedication`, { method: 'POST', body: lookupText })
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP algs=/)
    expect(await outcome(answer)).toMatchObject({ status: 401, resourceType: 'OperationOutcome' })
    expect(opened.exchanges.at(-1)).toMatchObject({ operation: 'getMedication', response: { status: 401 } })
  })

  it('a token of another issuer', async () => {
    const elsewhere = await startNationalServices({ routes: [sfmBasis] })
    const stranger = await signedIn(openIn(elsewhere))
    const answer = await stranger.call('Patient/$getMedication', lookupText, {}, opened.environment.sfm)
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP error="invalid_token"/)
    expect(await outcome(answer)).toMatchObject({
      status: 401,
      resourceType: 'OperationOutcome',
      diagnostics: expect.stringMatching(/^The (signature|iss) of the access token /) as unknown,
    })
    expect(opened.exchanges.at(-1)).toMatchObject({ operation: 'getMedication', response: { status: 401 } })
    expect((await epj.lookUp()).status).toBe(200)
    await elsewhere.close()
  })

  it.each([
    ['JSON where a form belongs', '{}', { 'Content-Type': 'application/json' }, 400],
    ['20 MB', 'a'.repeat(20 * megabytes), { 'Content-Type': 'application/x-www-form-urlencoded' }, 413],
    ['nothing', '', { 'Content-Type': 'application/x-www-form-urlencoded' }, 401],
  ])('HelseID answers %s with an OAuth error', async (_, body, headers, status) => {
    const answer = await fetch(`${opened.environment.issuer}/connect/token`, { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: expect.stringMatching(/^invalid_/) as unknown })
    expect(opened.exchanges.at(-1)).toMatchObject({ operation: 'token', response: { status } })
    await signedIn(opened)
  })
})
