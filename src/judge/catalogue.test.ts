import { describe, expect, it } from 'vitest'
import { violations } from '../schema/registry.js'
import { schemaDocuments } from '../schema/schema-documents.js'
import { biteOf, catalogue, requirements } from './catalogue.js'
import type { Check } from './check.js'
import { universalChecks } from './checks/universal-checks.js'
import { outcomeChecks } from './outcome/outcome-checks.js'
import { severityOf } from './severity.js'
import eResept from '../../suites/requirements/e-resept.json' with { type: 'json' }
import helseid from '../../suites/requirements/helseid.json' with { type: 'json' }
import reseptformidler from '../../suites/requirements/reseptformidler.json' with { type: 'json' }
import set from '../../suites/requirements/sets/2026-11.json' with { type: 'json' }
import sfmBasis from '../../suites/requirements/sfm-basis.json' with { type: 'json' }

const frozen = catalogue('2026-11')
const keys = requirements.map(({ key }) => key)

/** One of each kind, under its kind alone: the catalogue speaks of kinds. */
const outcomes: readonly Check[] = outcomeChecks([
  { kind: 'list-holds', active: [], discontinued: [], orAlso: [] },
  { kind: 'first-version' },
  { kind: 'linked', treatment: '' },
  { kind: 'prescribed', treatment: '' },
  { kind: 'without-prescription', treatment: '' },
  { kind: 'recalled', treatment: '', code: '2' },
  { kind: 'renewed', treatment: '', code: '1' },
  { kind: 'dose', treatment: '', dose: '' },
  { kind: 'untouched', treatment: '' },
  { kind: 'multidose-doctor' },
  { kind: 'related-parties', roles: [] },
  { kind: 'nothing-sent' },
  { kind: 'user-told', action: 'lookup' },
]).map((check) => ({ ...check, id: check.id.replace(/-$/, '') }))
const checks = [...universalChecks, ...outcomes]

describe('the catalogue', () => {
  it('fits its schemas', () => {
    expect([sfmBasis, eResept, reseptformidler, helseid].flatMap((file) => violations('harness/requirements', file))).toEqual([])
    expect(violations('harness/requirement-set', set)).toEqual([])
  })

  it('has each key once, and a severity for each', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(Object.keys(frozen.severity).toSorted()).toEqual(keys.toSorted())
  })

  it('has every requirement that a check or a schema names', () => {
    const named = [...checks.flatMap(({ krav }) => krav), ...[...schemaDocuments.values()].flatMap(annotated)]
    expect([...new Set(named)].filter((key) => !keys.includes(key))).toEqual([])
  })

  it('has messages-fit-schema prove every requirement that a message schema names', () => {
    const check = checks.find(({ id }) => id === 'messages-fit-schema')
    const named = [...schemaDocuments.values()].flatMap(annotated)
    expect([...new Set(named)].filter((key) => !check?.krav.includes(key))).toEqual([])
  })

  it('names for each automatic requirement exactly the checks that stand on it', () => {
    const standing = (key: string) =>
      checks
        .filter(({ krav }) => krav.includes(key))
        .map(({ id }) => id)
        .toSorted()
    const claimed = requirements.map(({ key, verification }) => [
      key,
      verification.how === 'automatic' ? (verification.checks ?? []).toSorted() : [],
    ])
    expect(claimed).toEqual(requirements.map(({ key }) => [key, standing(key)]))
  })

  it('says why of each requirement that no check proves', () => {
    expect(requirements.filter(({ verification }) => verification.how !== 'automatic' && verification.note === undefined)).toEqual([])
  })

  it('has a requirement behind each check, but for the script itself and the harness’ own answers', () => {
    expect(checks.filter(({ krav }) => krav.length === 0).map(({ id }) => id)).toEqual(['steps-carried-out', 'answers-fit-schema'])
  })

  it('never gives an official id to a rule of its own', () => {
    expect(requirements.filter(({ officialId }) => officialId !== null).map(({ key }) => key)).toEqual([
      'SFM-3.2.1',
      'SFM-3.6.1',
      'SFM-3.6.2',
      'SFM-3.6.3',
    ])
  })
})

describe('the frozen set 2026-11', () => {
  /** SFM-HS-03 is stated outright, but for SFM’s own user interface; on the Basis API it is a reading, so it warns. */
  const exceptions: Readonly<Record<string, string>> = { 'SFM-HS-03': 'should' }

  it('is what the policy says today, exceptions aside', () => {
    const byPolicy = Object.fromEntries(
      requirements.map((requirement) => [requirement.key, exceptions[requirement.key] ?? severityOf(requirement)]),
    )
    expect(frozen.severity).toEqual(byPolicy)
  })

  it('bites at must when one of the keys does, and when there is none', () => {
    expect(biteOf(['ER-M25-04', 'SFM-IG-08'], frozen)).toBe('must')
    expect(biteOf(['ER-M25-04'], frozen)).toBe('should')
    expect(biteOf([], frozen)).toBe('must')
  })

  it('is named when there is none of that name', () => {
    expect(() => catalogue('1999-01')).toThrow('There is no requirement set "1999-01"; known are 2026-11')
  })
})

function annotated(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own =
    !Array.isArray(node) && 'krav' in node && Array.isArray(node.krav)
      ? (node.krav as readonly unknown[]).filter((key) => typeof key === 'string')
      : []
  return [...own, ...Object.values(node).flatMap(annotated)]
}
