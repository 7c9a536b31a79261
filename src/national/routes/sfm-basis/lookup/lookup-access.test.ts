import { describe, expect, it } from 'vitest'
import { world } from '../../../../scenario/world/world.js'
import type { PrescriptionSetup, WorldSetup } from '../../../../scenario/world/world-setup.js'
import { idOf } from '../draft-changes.test.kit.js'
import { codeOf, identifierOfType } from '../fhir/fhir-element.js'
import { type Json, type JsonObject, object, objects, text } from '../fhir/json.js'
import type { Lookup } from '../lookup-answer.test.kit.js'
import { diagnostics, resultCodes } from '../send-answer.test.kit.js'
import { albyl, metoprolol, paracet, SfmCaller } from '../sfm-caller.test.kit.js'

/** Who may see what: what RF and kjernejournal hold back, and how the answer tells of it. */

const listed = world('granskog').list(metoprolol, paracet).prescriptions(metoprolol)
const ugle = '999900011'

const caller = (
  change: (setup: WorldSetup) => WorldSetup,
  { of = listed, who }: { of?: typeof listed; who?: string } = {},
) => new SfmCaller(of, { change, ...(who === undefined ? {} : { who }) })

const prescribed =
  (change: Partial<PrescriptionSetup>) =>
  (setup: WorldSetup): WorldSetup => ({
    ...setup,
    prescriptions: setup.prescriptions.map((one) => ({ ...one, ...change })),
  })

const value = (lookup: Lookup, name: string): Json | undefined => {
  const parameter = lookup.parameters.find((one) => one.name === name)
  if (parameter === undefined) return undefined
  return parameter.valueBoolean ?? codeOf(parameter.valueCodeableConcept) ?? parameter.valueDateTime
}
const words = (lookup: Lookup, name: string) =>
  text(object(lookup.parameters.find((one) => one.name === name)?.valueCodeableConcept).text)
const names = (lookup: Lookup) =>
  lookup.statements.map(({ medicationReference }) => text(object(medicationReference).display))
const consent = (name: string, code: string): JsonObject => ({ name, valueCode: code })
const number = (valueString: string): JsonObject => ({ name: 'Referansenummer', valueString })

describe('a locked prescription', () => {
  const locked = prescribed({ locked: true, referenceNumber: '1234567890' })
  const loose = { of: world('granskog').prescriptions(metoprolol) }

  it('is held back, and RFHarLaste and KJHarLaste tell of it', async () => {
    const lookup = await caller(locked, loose).lookUp()
    expect(names(lookup)).toEqual([])
    expect([value(lookup, 'RFHarLaste'), value(lookup, 'KJHarLaste'), value(lookup, 'KJHarLegemidler')]).toEqual([
      true,
      true,
      true,
    ])
  })

  it('is shown to who has its number; another number opens nothing', async () => {
    const at = caller(locked, loose)
    expect(names(await at.lookUp(number('1234567891')))).toEqual([])
    const lookup = await at.lookUp(number('1234567890'))
    expect(names(lookup)).toEqual(['Selo-Zok depottab 50 mg'])
    expect(value(lookup, 'RFHarLaste')).toBe(false)
    expect(at.troubles).toEqual([])
  })

  it('is shown with SamtykkeLasteResepter, out of kjernejournal', async () => {
    const lookup = await caller(locked, loose).lookUp(consent('SamtykkeLasteResepter', 'HPMOTTATTSAMTYKKE'))
    expect(names(lookup)).toEqual(['Selo-Zok depottab 50 mg'])
    expect([value(lookup, 'RFHarLaste'), value(lookup, 'KJHarLaste')]).toEqual([true, false])
  })

  it('is not opened by HPUNNTAK, which is not among the consents for it', async () => {
    expect(names(await caller(locked, loose).lookUp(consent('SamtykkeLasteResepter', 'HPUNNTAK')))).toEqual([])
  })
})

describe('a prescription «i legens navn»', () => {
  const inDoctorsName = prescribed({ inDoctorsName: true, locked: true, referenceNumber: '2234567890' })

  it('is found by its number alone: neither RF nor kjernejournal knows of it by the patient', async () => {
    const at = caller(inDoctorsName, { of: world('granskog').prescriptions(metoprolol) })
    const without = await at.lookUp(consent('SamtykkeLasteResepter', 'HPAKUTT'))
    expect(names(without)).toEqual([])
    expect([value(without, 'RFHarLaste'), value(without, 'KJHarLaste')]).toEqual([false, false])
    expect(names(await at.lookUp(number('2234567890')))).toEqual(['Selo-Zok depottab 50 mg'])
  })
})

describe('a patient without national identity number', () => {
  const noOne = (setup: WorldSetup): WorldSetup => {
    const { nationalIdentity: _, ...patient } = setup.patient
    return prescribed({ referenceNumber: '3234567890' })({ ...setup, patient })
  }
  const loose = { of: world('granskog').prescriptions(metoprolol) }

  it('is looked up by birth date, gender and reference number: RF gives the prescription, and there is neither list nor kjernejournal', async () => {
    const at = caller(noOne, loose)
    const lookup = await at.lookUp(number('3234567890'))
    expect(names(lookup)).toEqual(['Selo-Zok depottab 50 mg'])
    expect(lookup.names).toEqual([
      'medication',
      'RFHentetTidspunkt',
      'RFM96Feilkode',
      'KJHarLegemidler',
      'KJHarLaste',
      'RFHarLaste',
    ])
    expect(value(lookup, 'RFHarLaste')).toBe(false)
    expect(lookup.find(text(object(lookup.composition.subject).reference) ?? '')).not.toHaveProperty('identifier')
    expect(at.troubles).toEqual([])
  })

  it('has nothing to show without the number', async () => {
    expect(names(await caller(noOne, loose).lookUp())).toEqual([])
  })
})

it('looks a patient up by D-number', async () => {
  const identity = { system: 'urn:oid:2.16.578.1.12.4.1.4.2' as const, value: '54834149869' }
  const at = caller((setup) => ({ ...setup, patient: { ...setup.patient, nationalIdentity: identity } }))
  const lookup = await at.lookUp()
  expect(names(lookup)).toHaveLength(2)
  const patient = lookup.find(text(object(lookup.composition.subject).reference) ?? '')
  expect(objects(patient.identifier)[0]).toMatchObject({ ...identity, type: { coding: [{ code: 'DNR-nummer' }] } })
  expect(at.troubles).toEqual([])
})

describe('kjernejournal', () => {
  it('refuses with code 5: the lookup in it is not told of, and the list is whole', async () => {
    const at = caller((setup) => ({ ...setup, faults: [{ kind: 'kj-code-5' }] }))
    const lookup = await at.lookUp()
    expect(lookup.reply).toMatchObject({ status: 200, fault: 'kj-code-5' })
    expect(lookup.names).not.toContain('KJHentetTidspunkt')
    expect([value(lookup, 'KJFeilkode'), value(lookup, 'RFM96Feilkode')]).toEqual(['5', '0'])
    expect(words(lookup, 'KJFeilkode')).toMatch(/^TraceID: [0-9a-f]{32}\. Error: Ingen rettighet til KJ oppslag$/)
    expect(names(lookup)).toHaveLength(2)
    expect(resultCodes(await at.send()).list).toBe('0')
    expect(at.troubles).toEqual([])
  })

  it.each(['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'HPUNNTAK'])(
    'answers with the consent %s where it needs one, and not without',
    async (code) => {
      const at = caller((setup) => ({ ...setup, kjernejournal: { needsConsent: true } }))
      expect(value(await at.lookUp(), 'KJFeilkode')).toBe('5')
      expect(value(await at.lookUp(consent('SamtykkeKjernejournal', code)), 'KJFeilkode')).toBe('0')
    },
  )

  it('shows a nurse what the patient has restricted with SamtykkeSperretLegemidler only', async () => {
    const at = caller((setup) => ({ ...setup, kjernejournal: { restricted: ['metoprolol'] } }), { who: 'orrfugl' })
    const without = await at.lookUp()
    expect(names(without)).toEqual(['Paracet tab 500 mg'])
    expect(value(without, 'KJHarLegemidler')).toBe(true)
    expect(names(await at.lookUp(consent('SamtykkeSperretLegemidler', 'HPMOTTATTSAMTYKKE')))).toHaveLength(2)
  })

  it('gives nothing of a patient who has reserved against it', async () => {
    const lookup = await caller((setup) => ({ ...setup, kjernejournal: { reserved: true } }), {
      who: 'orrfugl',
    }).lookUp()
    expect([names(lookup), value(lookup, 'KJFeilkode')]).toEqual([[], '5'])
  })

  it('tells of what has changed since historyTimestamp; what RF gives is always whole', async () => {
    const since = { name: 'historyTimestamp', valueDateTime: '2031-03-01T00:00:00+01:00' }
    const recent = (setup: WorldSetup): WorldSetup => ({
      ...setup,
      list: setup.list && {
        ...setup.list,
        entries: setup.list.entries.map((entry) =>
          entry.key === 'paracet' ? { ...entry, lastChanged: '2031-03-05T12:00:00+01:00' } : entry,
        ),
      },
    })
    expect(names(await caller(recent, { who: 'orrfugl' }).lookUp(since))).toEqual(['Paracet tab 500 mg'])
    expect(names(await caller(recent).lookUp(since))).toHaveLength(2)
  })

  it.each([
    ['SamtykkeKjernejournal', consent('SamtykkeKjernejournal', 'JA')],
    ['SamtykkeLasteResepter', { name: 'SamtykkeLasteResepter', valueString: 'HPAKUTT' }],
    ['historyTimestamp', { name: 'historyTimestamp', valueDateTime: 'i går' }],
  ])('is not asked when %s cannot be read', async (name, parameter) => {
    expect(diagnostics((await caller((setup) => setup).lookUp(parameter)).reply)).toBe(
      `Parameters.parameter:${name} missing or invalid`,
    )
  })
})

describe('a prescriber whom the patient has blocked', () => {
  it('is told so by RF, sees nothing, and cannot send', async () => {
    const at = caller((setup) => ({ ...setup, blocked: [{ hpr: ugle, from: 'both' }] }))
    const lookup = await at.lookUp()
    expect(lookup.names).not.toContain('RFHentetTidspunkt')
    expect([value(lookup, 'KJFeilkode'), value(lookup, 'RFM96Feilkode'), value(lookup, 'RFM912Feilkode')]).toEqual([
      '5',
      '358',
      '364',
    ])
    expect(words(lookup, 'RFM912Feilkode')).toContain('Pasienten har sperret')
    expect(names(lookup)).toEqual([])
    expect((await at.send()).status).toBe(400)
    expect(at.troubles).toEqual([])
  })

  it('in RF alone sees what kjernejournal has', async () => {
    const lookup = await caller((setup) => ({ ...setup, blocked: [{ hpr: ugle, from: 'reseptformidler' }] })).lookUp()
    expect(names(lookup)).toHaveLength(2)
    expect(value(lookup, 'KJFeilkode')).toBe('0')
  })

  it('is not someone else', async () => {
    const lookup = await caller((setup) => ({ ...setup, blocked: [{ hpr: '999900012', from: 'both' }] })).lookUp()
    expect(value(lookup, 'RFM96Feilkode')).toBe('0')
  })
})

describe('a patient with a new identity', () => {
  const former = '54834149869'

  it('has the former number as an old identifier', async () => {
    const at = caller((setup) => ({ ...setup, formerIdentities: [former] }))
    const lookup = await at.lookUp()
    const patient = lookup.find(text(object(lookup.composition.subject).reference) ?? '')
    expect(objects(patient.identifier).map((one) => [one.use, one.value])).toEqual([
      ['official', '14834149894'],
      ['old', former],
    ])
    expect(at.troubles).toEqual([])
  })

  it('is refused by RF under the former number (363)', async () => {
    const at = caller((setup) => ({ ...setup, formerIdentities: [former] }))
    const request = at.lookupRequest()
    const resource = object(objects(request.parameter)[0]?.resource)
    const identifier = [{ system: 'urn:oid:2.16.578.1.12.4.1.4.2', value: former }]
    const reply = await at.post('Patient/$getMedication', {
      ...request,
      parameter: [{ name: 'patient', resource: { ...resource, identifier } }],
    })
    const told = objects(reply.body.parameter).map((one) => [one.name, codeOf(one.valueCodeableConcept)])
    expect(told).toContainEqual(['RFM96Feilkode', '363'])
    expect(told.map(([name]) => name)).not.toContain('RFHentetTidspunkt')
    expect(JSON.stringify(reply.body)).not.toContain('Selo-Zok')
  })
})

it('takes a locked prescription back without putting it on the list', async () => {
  const at = new SfmCaller(world('granskog').list(albyl).prescriptions(albyl, metoprolol), {
    change: (setup) => ({
      ...setup,
      prescriptions: setup.prescriptions.map((one) =>
        one.key === 'metoprolol' ? { ...one, locked: true, referenceNumber: '1234567890' } : one,
      ),
    }),
  })
  const lookup = await at.lookUp(number('1234567890'))
  expect(names(lookup)).toHaveLength(2)
  expect(resultCodes(await at.send()).list).toBe('0')
  expect(at.state.list?.entries.map(({ key }) => key)).toEqual(['albyl'])
  expect(identifierOfType(lookup.statements.at(-1) ?? {}, 'ReseptId')).toBe(idOf('resept', metoprolol))
})
