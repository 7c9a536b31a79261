import { describe, expect, it } from 'vitest'
import type { Change } from '../../journal/change.js'
import { extensionOf } from '../fhir/fhir-element.js'
import { type Statement } from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import { apixaban, now, url } from '../lookup/example-lookup.test.kit.js'
import { after, expectUntouchedBut, statementAt } from './example-draft.test.kit.js'
import { amendment, reseptIdOf } from './statement-reading.js'

const newReseptId = '90000000-0000-4000-8000-000000000001'
const newPllId = '90000000-0000-4000-8000-000000000002'
const newUrl = 'urn:uuid:new'

const codeAt = (statement: Statement, child: string) =>
  amendment(statement, child)?.valueCodeableConcept?.coding?.[0]?.code

describe('a new treatment', () => {
  const add = (more: Partial<Change & { kind: 'add' }>): Change => ({
    kind: 'add',
    treatment: apixaban,
    prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 3 },
    pllId: newPllId,
    reseptId: newReseptId,
    lineKey: newUrl,
    medicineKey: 'urn:uuid:new-medication',
    at: now,
    ...more,
  })

  it('with prescription has every field that SFM asks for', () => {
    const draft = after(add({}))
    const entry = statementAt(draft, newUrl)
    expect(entry).toMatchObject({
      status: 'active',
      identifier: [
        { use: 'usual', type: { text: 'PLL' }, value: newPllId },
        { use: 'usual', type: { text: 'ReseptId' }, value: newReseptId },
      ],
      subject: { reference: url('patient') },
      medicationReference: { reference: 'urn:uuid:new-medication', display: 'Apixaban tab 5 mg' },
      dosage: [{ sequence: 1, text: '1+0+1+0' }],
    })
    expect(amendment(entry, 'createeresept')?.valueBoolean).toBe(true)
    const said = Object.fromEntries(
      ['reseptdate', 'expirationdate', 'festUpdate', 'dssn', 'reit', 'lastchanged', 'amount', 'numberofpackages'].map(
        (child) => {
          const found = amendment(entry, child)
          return [
            child,
            found?.valueDate ??
              found?.valueDateTime ??
              found?.valueString ??
              found?.valueQuantity ??
              found?.valueDecimal,
          ]
        },
      ),
    )
    expect(said).toEqual({
      reseptdate: '2026-11-22',
      expirationdate: '2027-11-21',
      festUpdate: now,
      dssn: '1+0+1+0',
      reit: '3',
      lastchanged: now,
      amount: { value: 100, unit: 'stk' },
      numberofpackages: undefined,
    })
    expect([codeAt(entry, 'typeresept'), codeAt(entry, 'itemgroup')]).toEqual(['E', 'L'])
    expectUntouchedBut(draft)
  })

  it('without prescription is of type U, with no ReseptId', () => {
    const entry = statementAt(after(add({ prescription: undefined, reseptId: undefined })), newUrl)
    expect([codeAt(entry, 'typeresept'), reseptIdOf(entry), amendment(entry, 'createeresept')]).toEqual([
      'U',
      undefined,
      undefined,
    ])
  })

  it('that is a course has its end from the start, and is active until then', () => {
    const entry = statementAt(after(add({ treatment: { ...apixaban, use: '2', end: '2026-12-01' } })), newUrl)
    expect(entry.status).toBe('active')
    expect(extensionOf(extensionOf(entry, extension.discontinuation), 'timedate')?.valueDateTime).toBe(
      '2026-12-01T00:00:00+01:00',
    )
  })
})
