import { describe, expect, it } from 'vitest'
import { honestBehaviour } from '../../behaviour.js'
import type { Change, ReactionChange } from '../../journal/change.js'
import { afterSend, draftOf } from '../../journal/journal.js'
import { isOnList } from '../../journal/treatment-line.js'
import { extensionOf, extensionsOf, type Resource } from '../fhir/fhir-element.js'
import { compositionOf, type MedicationBundle, resourceAt, sectionOf, statementsOf } from '../fhir/medication-bundle.js'
import { extension } from '../fhir/vocabulary.js'
import { apixaban, now } from '../lookup/example-lookup.test.kit.js'
import { readSendAnswer } from '../send/send-answer.js'
import { applyChange } from './apply-change.js'
import { after as draftAfter, author, journalAfterLookup, keeper } from './example-draft.test.kit.js'
import { amendment, reseptIdOf } from './statement-reading.js'
import { treatmentLines } from './treatment-lines.js'

const journal = journalAfterLookup()
const reseptId = '90000000-0000-4000-8000-000000000001'
const after = (change: Change): MedicationBundle => draftAfter(change).content

const add = (more: Partial<Extract<Change, { kind: 'add' }>>): Change => ({
  kind: 'add',
  treatment: apixaban,
  prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 0 },
  pllId: undefined,
  reseptId,
  lineKey: 'urn:uuid:new',
  medicineKey: 'urn:uuid:medicine',
  at: now,
  ...more,
})
const added = (bundle: MedicationBundle) => {
  const found = statementsOf(bundle).find(({ resource }) => reseptIdOf(resource) === reseptId)
  if (found === undefined) throw new Error('not added')
  return found.resource
}
const resources = (bundle: MedicationBundle, type: string): readonly Resource[] =>
  bundle.entry.filter(({ resource }) => resource.resourceType === type).map(({ resource }) => resource)

describe('what a prescription asks for', () => {
  it('goes as the user said it, and not at all when nothing was said', () => {
    const wishes = {
      locked: true,
      wantsReferenceNumber: true,
      reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
      dispatch: { name: 'Apoteket', herId: '8900031', kind: 'apotek' as const, note: 'Hjem' },
    }
    const statement = added(
      after(add({ prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 0, ...wishes } })),
    )
    expect(amendment(statement, 'lockedresept')?.valueBoolean).toBe(true)
    expect(amendment(statement, 'refnum')?.valueString).toBe('0')
    expect(amendment(statement, 'reimbursementparagraph')?.valueCodeableConcept?.coding?.[0]?.code).toBe('200')
    expect(amendment(statement, 'reimbursementcode')?.valueCodeableConcept?.coding?.[0]?.code).toBe('J45')
    expect(JSON.stringify(amendment(statement, 'dispatchrequest'))).toContain('8900031')
    const plain = added(after(add({})))
    const asked = ['lockedresept', 'refnum', 'reimbursementparagraph', 'dispatchrequest']
    expect(asked.filter((child) => amendment(plain, child) !== undefined)).toEqual([])
  })

  it('keeps a locked prescription off the list', () => {
    const bundle = after(add({ prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 0, locked: true } }))
    const line = treatmentLines({ content: bundle, known: { issued: new Set(), recalled: new Set() } }).find(
      (one) => one.reseptId === reseptId,
    )
    expect(line === undefined ? undefined : isOnList(line)).toBe(false)
    expect(honestBehaviour.keepsOffList(apixaban, { packages: 1, reiterations: 0, locked: true })).toBe(true)
    expect(honestBehaviour.keepsOffList(apixaban, { packages: 1, reiterations: 0 })).toBe(false)
  })
})

describe('the dose in fields', () => {
  it('is one period for each that the user filled in', () => {
    const doses = [{ amount: { value: 1, unit: 'tablett' }, timeOfDay: '5' as const, everyDays: 2 }]
    const treatment = { ...apixaban, dosing: [{ doses }, { from: '2026-12-01', to: '2026-12-24', doses }] }
    const periods = extensionsOf(
      extensionOf(added(after(add({ treatment }))), extension.reseptamendment),
      'ereseptdosing',
    )
    expect(periods.map((period) => extensionOf(period, 'starttime')?.valueDate)).toEqual(['2026-11-22', '2026-12-01'])
    expect(periods.map((period) => extensionOf(period, 'endtime')?.valueDate)).toEqual([undefined, '2026-12-24'])
    expect(extensionOf(extensionOf(periods[0], 'repeatingdosage'), 'interval')?.valueQuantity).toEqual({
      value: 2,
      unit: 'Døgn',
    })
  })
})

describe('a magistral medicine', () => {
  it('has its recipe, its amount and what goes into it', () => {
    const magistral = {
      recipe: 'Bland',
      amount: { value: 100, unit: 'g' },
      ingredients: [
        { name: 'Sinkoksid', kind: 'substance' as const, active: true, strength: { value: 20, unit: 'g' } },
      ],
    }
    const { code: _, ...medicine } = apixaban.medicine
    const bundle = after(
      add({ treatment: { ...apixaban, medicine: { ...medicine, level: 'lokal', name: 'Liniment', magistral } } }),
    )
    const mixture = resourceAt(bundle, added(bundle).medicationReference)
    expect(extensionOf(mixture, extension.magistralRecipe)?.valueString).toBe('Bland')
    expect(mixture?.['amount']).toEqual({ numerator: { value: 100, unit: 'g' } })
    expect(resources(bundle, 'Substance').map(({ code }) => JSON.stringify(code))).toEqual([
      expect.stringContaining('Sinkoksid'),
    ])
  })
})

describe('a handelsvare on prescription', () => {
  const change: Change = {
    kind: 'add-handelsvare',
    handelsvare: { name: 'Drikk', productGroup: { code: '601', display: 'Næringsmiddel' }, use: 'Daglig' },
    prescription: {
      packages: 1,
      reiterations: 0,
      reimbursement: { paragraph: { code: '601', display: '§5-14 §6.1' } },
    },
    reseptId,
    key: 'urn:uuid:handelsvare',
    at: now,
  }

  it('stands among the other prescriptions, and not on the list', () => {
    const bundle = after(change)
    const section = (code: string) =>
      (sectionOf(compositionOf(bundle).resource, code)?.entry ?? []).map(({ reference }) => reference)
    expect(section('sectionOtherPrescriptions')).toContain('urn:uuid:handelsvare')
    expect(section('sectionMedication')).not.toContain('urn:uuid:handelsvare')
  })

  it('is not asked for again once it was sent', () => {
    const sent = afterSend(journal, after(change), [], keeper).basis?.content
    const banda = sent?.entry.find(({ fullUrl }) => fullUrl === 'urn:uuid:handelsvare')?.resource
    const details = extensionOf(banda, extension.reseptamendment)
    expect([
      extensionOf(details, 'createeresept'),
      extensionOf(details, 'reimbursementparagraph') === undefined,
    ]).toEqual([undefined, false])
  })
})

describe('a reaction', () => {
  const reaction = {
    substance: { system: 'ATC' as const, code: 'M01AE01', display: 'Ibuprofen' },
    reaction: { code: '5', display: 'Astma' },
    source: '3' as const,
    verification: 'unconfirmed' as const,
  }
  const recorded: ReactionChange = { kind: 'reaction', reaction, id: 'a1', key: 'urn:uuid:reaction', at: now }

  it('is recorded with what SFM asks for', () => {
    const [one] = resources(after(recorded), 'AllergyIntolerance').slice(-1)
    for (const member of [
      'clinicalStatus',
      'verificationStatus',
      'category',
      'criticality',
      'code',
      'patient',
      'recordedDate',
      'recorder',
      'reaction',
    ])
      expect([member, one?.[member]]).not.toEqual([member, undefined])
  })

  it('that is to be corrected and is not there, is no line of the list', () => {
    const change: Change = { ...recorded, reaction: { ...reaction, existing: { name: 'Ukjent', id: 'unknown' } } }
    expect(applyChange(draftOf(journal, keeper), change, author).state).toBe('no-line')
  })
})

describe('reference numbers that come back', () => {
  it('are read with the prescriptions that they find', () => {
    const part = [
      { name: 'reseptID', valueString: reseptId },
      { name: 'refnum', valueString: '4000000146' },
      { name: 'resultCode', valueCoding: { code: '0' } },
    ]
    const answer = readSendAnswer(
      { resourceType: 'Parameters', parameter: [{ name: 'prescriptionOperationResult', part }] },
      new Set(),
    )
    expect([...answer.referenceNumbers]).toEqual([['4000000146', [reseptId]]])
  })
})
