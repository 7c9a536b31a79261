import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { TreatmentFacts } from '../../../record/treatment-facts.js'
import { treatmentFacts, treatmentsOf } from '../treatment.js'
import { codeOf, codes } from './concept.js'
import { extension, extensions, extensionValue } from './extension.js'
import { identifierByType } from './identifier.js'
import { medicationCode, medicationName, medicationOf, registrationType } from './medication.js'
import {
  compositionIdentifier,
  type MedicationBundle,
  medicationBundle,
  readBundle,
  replacedIdentifiers,
  resolve,
  sectionOf,
  sectionsOf,
} from './medication-bundle.js'
import { parameterCode, parametersNamed, parameterValue, parseParameters } from './parameters.js'
import { patientIdentity, patientOf } from './patient.js'
import { pllInfoOf, pllInfosOf } from './pll-info.js'
import { system } from './system.js'

const body = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../../fixtures/messages/valid', `${name}.json`), 'utf8')

function bundleIn(message: unknown): MedicationBundle {
  const bundle = medicationBundle(message)
  if (bundle === undefined) throw new Error('the message has no bundle')
  return bundle
}

const bundleOf = (name: string) => bundleIn(parseParameters(body(name)))

function treatmentNamed(bundle: MedicationBundle, name: string, nth = 0): TreatmentFacts {
  const found = treatmentsOf(bundle).treatments.filter((one) => one.name === name)[nth]
  if (found === undefined) throw new Error(`no treatment with ${name}`)
  return found
}

/** What a JSON Pointer points at. */
const at = (message: unknown, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => (value as Record<string, unknown>)[token], message)

describe('a lookup answer', () => {
  const message = parseParameters(body('discharge.get-medication-response'))
  const bundle = bundleIn(message)

  test('says when and with what result RF and KJ were asked, from CodeableConcept and from Coding', () => {
    expect(parameterValue(message, 'RFHentetTidspunkt')).toBe('2026-03-02T08:00:00Z')
    expect(parameterCode(message, 'RFM96Feilkode')).toBe('0')
    expect(parameterCode(message, 'RFM912Feilkode')).toBe('0')
    expect(parameterValue(message, 'RFHarLaste')).toBe(false)
    expect(parameterValue(message, 'finnes ikke')).toBeUndefined()
  })

  test('has sections by code, each entry resolved; an empty one says why', () => {
    expect(sectionsOf(bundle).map(({ code, entries }) => [code, entries.length])).toEqual([
      ['sectionMedication', 6],
      ['sectionPLLinfo', 1],
      ['sectionAllergies', 1],
      ['sectionDispense', 2],
      ['sectionOtherPrescriptions', 1],
    ])
    expect(sectionOf(bundle, 'sectionOtherPrescriptions')?.entries[0]?.target?.resource.resourceType).toBe('Basic')
    expect(sectionOf(bundleOf('first-list.get-medication-response'), 'sectionPLLinfo')).toMatchObject({
      entries: [],
      emptyReason: 'unavailable',
    })
  })

  test('gives pointers that lead to the resource within the message', () => {
    for (const entry of bundle.entries) expect(at(message, entry.pointer)).toBe(entry.resource)
    const section = sectionOf(bundle, 'sectionMedication')
    expect(at(message, section?.pointer ?? '')).toBe(section?.section)
  })

  test('has all statements, and fewer in sectionMedication: the tail of a chain is not listed', () => {
    expect(treatmentsOf(bundle).treatments).toHaveLength(7)
    expect(treatmentsOf(bundle).listed).toHaveLength(6)
    expect(treatmentsOf(bundle).treatments.filter(({ isHead }) => !isHead)).toMatchObject([
      {
        name: 'Selo-Zok depottab 50 mg',
        status: 'completed',
        rfStatus: 'T',
        pllId: undefined,
        recall: { code: '1', text: 'Årsak: Fornying' },
      },
    ])
  })

  test('gives the facts of a treatment on the list with an active prescription', () => {
    const facts = treatmentNamed(bundle, 'Selo-Zok depottab 50 mg', 1)
    expect(facts).toMatchObject({
      status: 'active',
      medicineCode: 'ID_00000000-0000-4000-8000-000000000039',
      dssn: '1+0+0+0',
      use: '1',
      area: 'Høyt blodtrykk',
      lastChanged: '2026-01-12T10:30:00+01:00',
      rfStatus: 'E',
      prescriptionType: 'E',
      itemGroup: 'L',
      isHead: true,
      toBeIssued: undefined,
      recall: undefined,
      discontinuation: undefined,
      acts: [{ type: '1', hpr: '999900011', at: '2026-01-12T10:30:00+01:00' }],
    })
    expect(facts.pllId).toMatch(/^[0-9a-f-]{36}$/)
    expect(facts.reseptId).toMatch(/^[0-9a-f-]{36}$/)
    expect(at(message, facts.pointer)).toMatchObject({ resourceType: 'MedicationStatement', status: 'active' })
  })

  test('gives a discontinuation, its reason and who', () => {
    const facts = treatmentNamed(bundle, 'Ibux tab 400 mg')
    expect(facts).toMatchObject({
      status: 'stopped',
      discontinuation: { at: '2026-02-01T12:00:00+01:00', reason: 'A', note: undefined },
    })
    expect(facts.acts.map(({ type }) => type)).toEqual(['1', '3'])
    expect(at(message, facts.discontinuation?.pointer ?? '')).toMatchObject({
      url: 'http://ehelse.no/fhir/StructureDefinition/sfm-discontinuation',
    })
  })

  test('names local and magistral medicines too, and gives them no code', () => {
    expect(treatmentNamed(bundle, 'Eget legemiddel 10 mg').medicineCode).toBeUndefined()
    expect(treatmentNamed(bundle, 'Mentolkrem 1 %').medicineCode).toBeUndefined()
  })

  test('gives the medicine of a statement', () => {
    const pinex = treatmentNamed(bundle, 'Pinex tab 500 mg')
    const medicine = medicationOf(bundle, at(message, pinex.pointer))?.resource
    expect([medicationName(medicine), medicationCode(medicine), registrationType(medicine)]).toEqual([
      'Pinex tab 500 mg',
      '526749',
      '3',
    ])
  })

  test('says who the patient is', () => {
    expect(patientIdentity(patientOf(bundle)?.resource)).toEqual({
      fødselsnummer: '21865549668',
      dNummer: undefined,
      birthDate: '1955-06-21',
      gender: 'female',
      family: 'Bekk',
      given: 'SYNTETISK Stille',
      hasAddress: true,
    })
  })
})

describe('a send', () => {
  const bundle = bundleOf('discharge.send-medication-request')

  test('names the lookup that it builds on', () => {
    expect(replacedIdentifiers(bundle).map(({ value }) => value)).toEqual([
      compositionIdentifier(bundleOf('discharge.get-medication-response')),
    ])
  })

  test('says what is issued and what is recalled', () => {
    const before = treatmentNamed(bundleOf('discharge.get-medication-response'), 'Selo-Zok depottab 50 mg', 1)
    const renewed = treatmentNamed(bundle, 'Selo-Zok depottab 50 mg')
    expect(renewed).toMatchObject({
      toBeIssued: true,
      recall: { recallId: before.reseptId, code: '3', text: 'Dosen er økt' },
      pllId: before.pllId,
      dssn: '1+0+0+1',
    })
    expect(renewed.reseptId).not.toBe(before.reseptId)
  })

  test('says whether a list is to be made', () => {
    expect(pllInfoOf(bundle, 'M25.1')?.createPLL).toBe(true)
    expect(pllInfoOf(bundleOf('discharge.get-medication-response'), 'M25.1')?.createPLL).toBeUndefined()
    expect(pllInfosOf(bundleOf('prescribe-only.send-medication-request'))).toEqual([])
  })
})

test('the multidose parties have role, HPR and HER-id', () => {
  const bundle = bundleOf('multidose.send-medication-request')
  expect(pllInfosOf(bundle).map(({ messageType }) => messageType)).toEqual(['M25.1', 'M25.2', 'M25.3'])
  expect(pllInfoOf(bundle, 'M25.1')?.relatedParties).toMatchObject([
    { role: 'M', hpr: '999900011', herId: '8900011' },
    { role: 'A', hpr: undefined, herId: '8900031' },
  ])
})

describe('sources differ, and reading does not', () => {
  test('a code may stand in a CodeableConcept or a Coding, among other codings', () => {
    const coding = { system: system.typeResept, code: 'E' }
    expect(codeOf(coding, system.typeResept)).toBe('E')
    expect(codeOf({ coding: [{ system: 'x', code: 'y' }, coding] }, system.typeResept)).toBe('E')
    expect(codes({ coding: [{ system: 'x' }, 7, null] })).toEqual([])
  })

  test('an extension is found by canonical or by last segment, in any case', () => {
    const holder = {
      extension: [
        {
          url: 'http://ehelse.no/fhir/StructureDefinition/SFM-ReseptAmendment',
          extension: [{ url: 'DSSN', valueString: '1' }],
        },
      ],
    }
    expect(extensionValue(holder, 'sfm-reseptamendment', 'dssn')).toBe('1')
    expect(extensionValue(holder, 'http://ehelse.no/fhir/StructureDefinition/sfm-reseptamendment', 'dssn')).toBe('1')
    expect(extension(holder, 'sfm-reseptamendment', 'dssn')?.pointer).toBe('/extension/0/extension/0')
    expect(extension(holder, 'http://example.org/sfm-reseptamendment')).toBeUndefined()
    expect(extensions(holder, 'dssn')).toEqual([])
  })

  test('an identifier type may be ReseptId or reseptId', () => {
    expect(identifierByType({ identifier: [{ type: { text: 'reseptId' }, value: 'a' }] }, 'ReseptId')).toBe('a')
  })

  test('a reference is resolved whatever the case of its uuid, and leads nowhere outside the bundle', () => {
    const bundle = readBundle({
      resourceType: 'Bundle',
      entry: [{ fullUrl: 'urn:uuid:ABC', resource: { resourceType: 'Patient' } }],
    })
    expect(bundle && resolve(bundle, { reference: 'urn:uuid:abc' })?.pointer).toBe('/entry/0/resource')
    expect(bundle && resolve(bundle, { reference: 'Patient/1' })).toBeUndefined()
  })
})

describe('a malformed message', () => {
  test.each(['', 'not json', '[]', 'null', '"x"', '{"resourceType":"Bundle"}', '{'])(
    'that is no Parameters reads as nothing: %s',
    (text) => {
      expect(parseParameters(text)).toBeUndefined()
    },
  )

  test('with a byte order mark is read all the same', () => {
    expect(
      parametersNamed(parseParameters(`\uFEFF${body('first-list.get-medication-request')}`), 'patient'),
    ).toHaveLength(1)
  })

  const valid = body('discharge.send-medication-request')
  property.prop(
    [
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(null, 7, 'x', [], {}, [null], { extension: 7 })), {
        minLength: 1,
        maxLength: 12,
      }),
    ],
    { numRuns: 300, seed: 1 },
  )('never makes an accessor throw', (spoilings) => {
    const message: unknown = JSON.parse(valid)
    for (const [where, junk] of spoilings) spoil(message, where, junk)
    const bundle = medicationBundle(message)
    if (bundle === undefined) return
    for (const entry of bundle.entries) treatmentFacts(bundle, entry)
    for (const { content } of treatmentsOf(bundle).listed) content()
    pllInfosOf(bundle)
    replacedIdentifiers(bundle)
    patientIdentity(patientOf(bundle)?.resource)
  })
})

/** Puts junk in the place of the nth member or item of a value, counted breadth first. */
function spoil(value: unknown, nth: number, junk: unknown): void {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = []
  const waiting: unknown[] = [value]
  for (const next of waiting) {
    if (typeof next !== 'object' || next === null) continue
    const holder = next as Record<string, unknown>
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      waiting.push(holder[key])
    }
  }
  const place = places[nth % Math.max(1, places.length)]
  if (place !== undefined) place.holder[place.key] = junk
}
