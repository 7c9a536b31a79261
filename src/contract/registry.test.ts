import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { deepestValue, mostViolations, type SchemaName, violations } from './registry.js'
import { schemaDocuments, schemaIds } from './schema-documents.js'

const example = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/messages', path), 'utf8'))
const told = (schema: SchemaName, value: unknown) =>
  violations(schema, value).map(({ pointer, message, krav }) => ({ pointer, nb: message.nb, en: message.en, krav }))
const parameters = (...parameter: readonly unknown[]) => ({ resourceType: 'Parameters', parameter })
/** A send with this one resource in the bundle, and nothing else to complain of. */
const sent = (resource: unknown) => {
  const message = example('valid/prescribe-only.send-medication-request.json') as {
    parameter: [{ resource: { entry: unknown[] } }]
  }
  message.parameter[0].resource.entry.push({ fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000001', resource })
  return message
}

describe('a violation', () => {
  test('names the medicine, what is missing and the requirement, and points at the place', () => {
    expect(violations('sfm/send-medication-request', example('invalid/SFM-IG-23.dssn.json'))).toEqual([
      {
        pointer: '/parameter/0/resource/entry/6/resource/extension/0/extension',
        message: {
          nb: 'MedicationStatement «Pinex tab 500 mg»: mangler dssn (dosering som tekst) i sfm-reseptamendment',
          en: 'MedicationStatement «Pinex tab 500 mg»: lacks dssn (dosage as text) in sfm-reseptamendment',
        },
        krav: ['SFM-IG-23'],
        keyword: 'contains',
      },
    ])
  })

  test('takes the requirement of the nearest subschema around it, across documents', () => {
    const statement = {
      resourceType: 'MedicationStatement',
      meta: { profile: ['x/sfm-MedicationStatement'] },
      basedOn: [{ reference: 7 }],
    }
    const one = violations('sfm/send-medication-request', sent(statement)).find(({ pointer }) =>
      pointer.endsWith('/basedOn/0/reference'),
    )
    expect(one).toMatchObject({
      krav: ['SFM-IG-23'],
      message: { nb: 'MedicationStatement: må være en tekst', en: 'MedicationStatement: must be a string' },
    })
  })

  test('of a plain rule that no requirement encloses names none', () => {
    expect(told('sfm/send-medication-request', sent({ resourceType: 'Organization', name: 7 }))).toEqual([
      {
        pointer: '/parameter/0/resource/entry/6/resource/name',
        nb: 'Organization: må være en tekst',
        en: 'Organization: must be a string',
        krav: [],
      },
    ])
  })

  test('never repeats a number that may be someone’s', () => {
    const patient = { resourceType: 'Patient', name: [{ family: 'Bekk' }], birthDate: '21865549668', gender: 'female' }
    const [one] = told('sfm/send-medication-request', sent(patient))
    expect(one).toMatchObject({ nb: 'Patient: må være en dato, som 2026-01-31', krav: ['SFM-IG-21'] })
  })
})

describe('the messages are open where the service is open', () => {
  const statementOf = (message: unknown) =>
    (
      message as {
        parameter: [
          {
            resource: {
              entry: { resource: { resourceType: string; extension: Record<string, unknown>[]; dosage: unknown[] } }[]
            }
          },
        ]
      }
    ).parameter[0].resource.entry
      .map(({ resource }) => resource)
      .find(({ resourceType }) => resourceType === 'MedicationStatement')

  test('extensions, members, sections and parameters that no one knows pass', () => {
    const message = example('valid/prescribe-only.send-medication-request.json') as { parameter: unknown[] }
    statementOf(message)?.extension.push({ url: 'http://example.org/ukjent', valueMarkdown: 'x' })
    Object.assign(statementOf(message) ?? {}, { unknownMember: [1, { deep: null }] })
    message.parameter.push({ name: 'ukjent', valueUnsignedInt: 1 })
    expect(violations('sfm/send-medication-request', message)).toEqual([])
  })

  test.each([
    { resourceType: 'Observation', meta: { profile: ['http://example.org/unknown'] }, status: 7 },
    { resourceType: 'MedicationStatement', meta: { profile: ['http://example.org/not-an-sfm-statement'] } },
    { resourceType: 'Basic', code: { text: 'noe annet' } },
    { resourceType: 'Medication', meta: { profile: ['http://hl7.org/fhir/StructureDefinition/Medication'] } },
  ])('a resource of another kind is left alone: $resourceType', (resource) => {
    expect(violations('sfm/send-medication-request', sent(resource))).toEqual([])
  })

  test('a statement without a profile is still a statement', () => {
    expect(
      violations('sfm/send-medication-request', sent({ resourceType: 'MedicationStatement' })).length,
    ).toBeGreaterThan(0)
  })

  test.each(['2026-03-02T09:00:00.1234567+01:00', '2026-03-02T08:00:00Z', '2026-03-02'])(
    'a lookup time may be %s',
    (valueDateTime) => {
      const message = example('valid/first-list.get-medication-response.json') as {
        parameter: Record<string, unknown>[]
      }
      const changed = {
        ...message,
        parameter: message.parameter.map((one) =>
          one['name'] === 'RFHentetTidspunkt' ? { ...one, valueDateTime } : one,
        ),
      }
      expect(violations('sfm/get-medication-response', changed)).toEqual([])
    },
  )

  test.each([['valueCoding'], ['valueCodeableConcept']])(
    'an error code may be %s, with a code that is not in any list',
    (key) => {
      const coding = { system: 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code', code: '4711' }
      const value = key === 'valueCoding' ? coding : { coding: [coding] }
      const message = example('valid/first-list.get-medication-response.json') as { parameter: { name: string }[] }
      const changed = {
        ...message,
        parameter: [
          ...message.parameter.filter(({ name }) => name !== 'KJFeilkode'),
          { name: 'KJFeilkode', [key]: value },
        ],
      }
      expect(violations('sfm/get-medication-response', changed)).toEqual([])
    },
  )

  test('the parameters of registerResponsibility are not known, so any will do', () => {
    expect(
      violations('sfm/register-responsibility-request', parameters({ name: 'hva som helst', valueString: 'x' })),
    ).toEqual([])
    expect(violations('sfm/register-responsibility-request', { resourceType: 'Bundle' })).toHaveLength(1)
  })
})

describe('the schemas themselves', () => {
  test('are JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false })
    for (const [id, document] of schemaDocuments) expect(ajv.validateSchema(document), id).toBe(true)
  })

  test('do not ask what was left unevaluated: the registry does not keep count of it', () => {
    expect(JSON.stringify([...schemaDocuments.values()])).not.toContain('"unevaluated')
  })
})

describe('the other documents', () => {
  test.each(Object.keys(schemaIds) as SchemaName[])('%s compiles and does not take a number', (schema) => {
    expect(told(schema, 7).length).toBeGreaterThan(0)
  })

  test('an unknown action is told as such', () => {
    expect(told('adapter/ActionRequest', { action: 'prescribe-magic' })).toEqual([
      {
        pointer: '',
        nb: '«action» har den ukjente verdien prescribe-magic',
        en: '"action" has the unknown value prescribe-magic',
        krav: [],
      },
    ])
  })

  test('what an adapter forgot is named, each once', () => {
    expect(told('adapter/ActionAnswer', { view: [] })).toEqual([
      { pointer: '', nb: 'mangler «outcome»', en: 'lacks "outcome"', krav: [] },
    ])
  })

  test('an evidence line is held against the schema of its own type only', () => {
    expect(told('harness/evidence', { type: 'end', at: 'i går', finished: true })).toEqual([
      {
        pointer: '/at',
        nb: '«i går» må være et tidspunkt med tidssone',
        en: '«i går» must be a time with its zone',
        krav: [],
      },
    ])
  })
})

describe('hostile values', () => {
  test('something far too deep is refused and does not exhaust the stack', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
    expect(violations('sfm/send-medication-request', parameters({ name: 'medication', deep }))).toMatchObject([
      { keyword: 'depth', pointer: '' },
    ])
    expect(deepestValue).toBeGreaterThan(50)
  })

  test('a hopeless message is told in at most so many violations, and soon', () => {
    const before = performance.now()
    const entry = Array.from({ length: 2_000 }, () => ({ resource: { resourceType: 'MedicationStatement' } }))
    const found = violations(
      'sfm/send-medication-request',
      parameters({ name: 'medication', resource: { resourceType: 'Bundle', entry } }),
    )
    expect(found).toHaveLength(mostViolations)
    const more = Array.from({ length: 100_000 }, () => entry[0])
    expect(
      violations(
        'sfm/send-medication-request',
        parameters({ name: 'medication', resource: { resourceType: 'Bundle', type: 'document', entry: more } }),
      ).length,
    ).toBeGreaterThan(0)
    expect(performance.now() - before).toBeLessThan(20_000)
  }, 30_000)

  test('a value larger than any list is judged all the same', () => {
    const large = Array.from({ length: 600_000 }, () => 1)
    const message = example('valid/prescribe-only.send-medication-request.json') as { parameter: unknown[] }
    message.parameter.push({ name: 'ukjent', large })
    expect(violations('sfm/send-medication-request', message)).toEqual([])
    const broken = example('invalid/SFM-IG-23.dssn.json') as { parameter: unknown[] }
    broken.parameter.push({ name: 'ukjent', large })
    expect(violations('sfm/send-medication-request', broken)).toMatchObject([{ krav: ['SFM-IG-23'] }])
  })

  test.each([
    null,
    [],
    '',
    0,
    { resourceType: null },
    { resourceType: 'Parameters', parameter: { name: 'medication' } },
    { ['__proto__']: 1 },
  ])('anything may be asked about: %j', (value) =>
    expect(violations('sfm/send-medication-request', value).length).toBeGreaterThan(0),
  )
})
