import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperationOutcomeError, validateTypedValue } from '@medplum/core'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parameters.js'

/**
 * A second opinion on the examples: another library's reading of R4's own rules for the types the messages are built of.
 * The library holds no rules for whole resources without a further package of some 90 MB. With that package the examples
 * pass too, but for what SFM itself does otherwise: `total` in a document (bdl-1), and references whose `type` is the
 * canonical address of a profile where R4 has the name of a resource type.
 */
const typeOfMember: Readonly<Record<string, string>> = {
  extension: 'Extension',
  identifier: 'Identifier',
  targetIdentifier: 'Identifier',
  meta: 'Meta',
  dosage: 'Dosage',
  address: 'Address',
  coding: 'Coding',
  valueCodeableConcept: 'CodeableConcept',
  valueQuantity: 'Quantity',
  emptyReason: 'CodeableConcept',
  clinicalStatus: 'CodeableConcept',
  form: 'CodeableConcept',
  strength: 'Ratio',
}
/** In an Organization the name is a string. */
const named = new Set(['Patient', 'Practitioner'])

interface Part {
  readonly type: string
  readonly value: object
}

function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Readonly<Record<string, unknown>>
  return Object.entries(holder).flatMap(([key, member]) => {
    const type = key === 'name' && named.has(String(holder['resourceType'])) ? 'HumanName' : typeOfMember[key]
    const own = type === undefined ? [] : [member].flat().filter((one): one is object => typeof one === 'object' && one !== null)
    return [...own.map((one) => ({ type: type ?? '', value: one })), ...partsOf(member)]
  })
}

function complaint({ type, value }: Part): readonly string[] {
  try {
    validateTypedValue({ type, value })
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return [`${type}: ${error.message}`]
  }
}

const folder = join(import.meta.dirname, '../../fixtures/messages/valid')

describe('R4’s own rules for the types accept the examples', () => {
  test.each(readdirSync(folder).filter((file) => !file.includes('register-responsibility')))('%s', (file) => {
    const parts = partsOf(parseJson(readFileSync(join(folder, file), 'utf8')))
    expect([...new Set(parts.flatMap(complaint))]).toEqual([])
  })

  test('and would not accept anything', () => {
    expect(complaint({ type: 'Coding', value: { code: 7 } })).toHaveLength(1)
    expect(complaint({ type: 'Extension', value: { valueString: 'uten url' } })).toHaveLength(1)
  })
})
