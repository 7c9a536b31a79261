import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Practitioner } from '../../generated/adapter.js'
import { answer, atWork, outcome, type Script } from '../../session/scripted-sfm.test.kit.js'
import { exampleSession } from '../lookup/example-lookup.test.kit.js'

afterEach(() => vi.unstubAllGlobals())

const { organisation, practitioner } = exampleSession
const found = (...resources: readonly unknown[]) =>
  answer({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) })

/** SFM takes whatever is written; what is asked for is answered by the script. */
function working(script: Script, behaviour: Parameters<typeof atWork>[0] = {}) {
  const work = atWork({
    ...behaviour,
    script: (heard, all) => (heard.method === 'GET' ? script(heard, all) : answer(heard.body)),
  })
  vi.stubGlobal('fetch', work.fetchInstead)
  return { ...work, calls: () => work.heard.map(({ method, operation }) => `${method} ${operation}`) }
}

const own = {
  resourceType: 'Organization',
  id: '7',
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.101', value: organisation.orgnrChild }],
  telecom: [{ system: 'phone', value: '12345678' }],
}

describe('writing the organisation', () => {
  it('asks first, and makes a new instance when there is none', async () => {
    const work = working(() => outcome('Ukjent', 404))
    const done = await work.act({ action: 'write-organisation', organisation, active: false })
    expect(done).toMatchObject({
      outcome: 'done',
      message: 'Dette er en ny SFM-instans: virksomheten er opprettet i den.',
    })
    expect(work.calls()).toEqual(['GET Organization', 'POST Organization'])
    expect(work.heard[1]?.body).toMatchObject({
      resourceType: 'Organization',
      active: false,
      name: organisation.name,
      identifier: [
        { value: organisation.journalId },
        { value: organisation.herId },
        { value: organisation.orgnrChild },
      ],
    })
    expect(work.heard[1]?.body).not.toHaveProperty('id')
  })

  it('does not make a new one active at once', async () => {
    const work = working(() => outcome('Ukjent', 404))
    expect(await work.act({ action: 'write-organisation', organisation, active: true })).toMatchObject({
      outcome: 'refused',
    })
    expect(work.calls()).toEqual(['GET Organization'])
  })

  it('updates what is there, and keeps what it has no say about', async () => {
    const work = working(() => found(own))
    expect(await work.act({ action: 'write-organisation', organisation, active: true })).toMatchObject({
      outcome: 'done',
    })
    expect(work.calls()).toEqual(['GET Organization', 'PUT 7'])
    expect(work.heard[1]?.body).toMatchObject({ id: '7', active: true, telecom: own.telecom })
  })

  it('adds a unit under the organisation it is part of', async () => {
    const work = working(() => found(own))
    const unit = { ...organisation, name: 'SYNTETISK Avdeling', orgnrChild: '313999041' }
    await work.act({ action: 'write-organisation', organisation: unit, active: true, partOf: organisation.orgnrChild })
    expect(work.calls()).toEqual(['GET Organization', 'POST Organization'])
    expect(work.heard[1]?.body).toMatchObject({ name: 'SYNTETISK Avdeling', partOf: { reference: 'Organization/7' } })
  })

  it('says what SFM refused', async () => {
    const work = atWork({ script: ({ method }) => (method === 'GET' ? found() : outcome('Organization.name missing')) })
    vi.stubGlobal('fetch', work.fetchInstead)
    expect(await work.act({ action: 'write-organisation', organisation, active: false })).toMatchObject({
      outcome: 'failed',
      message: 'SFM avviste meldingen: Organization.name missing',
    })
  })
})

describe('writing a user', () => {
  it('creates health personnel by HPR number', async () => {
    const work = working(() => found())
    await work.act({ action: 'write-practitioner', practitioner, active: true })
    expect(work.calls()).toEqual(['GET Practitioner', 'POST Practitioner'])
    expect(new URL(work.heard[0]?.url ?? '').searchParams.get('identifier')).toBe(
      `urn:oid:2.16.578.1.12.4.1.4.4|${practitioner.hpr ?? ''}`,
    )
    expect(work.heard[1]?.body).toMatchObject({ resourceType: 'Practitioner', active: true })
  })

  it('changes and deactivates the one that is there', async () => {
    const work = working(() => found({ resourceType: 'Practitioner', id: '9', name: [{ family: 'Før' }] }))
    await work.act({ action: 'write-practitioner', practitioner, active: false })
    expect(work.calls()).toEqual(['GET Practitioner', 'PUT 9'])
    expect(work.heard[1]?.body).toMatchObject({ id: '9', active: false, name: [{ family: practitioner.familyName }] })
  })

  it('writes an administrator as a person, and who is both as both', async () => {
    const work = working(() => found())
    await work.act({ action: 'write-practitioner', practitioner, active: true, administrator: true })
    expect(work.calls()).toEqual(['GET Practitioner', 'POST Practitioner', 'GET Person', 'POST Person'])
    const { hpr: _, ...clerk }: Practitioner = practitioner
    const other = working(() => found())
    await other.act({ action: 'write-practitioner', practitioner: clerk, active: true, administrator: true })
    expect(other.calls()).toEqual(['GET Person', 'POST Person'])
    expect(await other.act({ action: 'write-practitioner', practitioner: clerk, active: true })).toMatchObject({
      outcome: 'refused',
    })
  })
})
