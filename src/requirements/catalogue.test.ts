import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'
import set from '../../suites/requirements/sets/2026-11.json' with { type: 'json' }
import type { Requirement, RequirementSet } from '../contract/generated/harness.js'
import { violations } from '../contract/registry.js'
import { schemaDocuments } from '../contract/schema-documents.js'
import type { Check } from '../judge/checks/check.js'
import { sfmBasisChecks } from '../judge/checks/sfm-basis/sfm-basis-checks.js'
import { expectationKinds, expectedChecks } from '../judge/expectations/expectations.js'
import { loadScenarios } from '../run/suites.js'
import { biteOf, catalogue, catalogueOf, defaultRequirementSet, requirementFiles, requirements } from './catalogue.js'
import { severityOf } from './severity.js'

const frozen = catalogue(defaultRequirementSet)
const keys = requirements.map(({ key }) => key)

/** Every row of the source table as it was read in November 2026: the catalogue loses none of them. */
const sourceKeys = `
  EO278-1 EO278-2 EO278-3 ER-HEND-01 ER-HEND-02 ER-HEND-03 ER-HEND-04 ER-HEND-05 ER-HEND-06 ER-HEND-07 ER-HEND-08 ER-HEND-09
  ER-M1-01 ER-M1-02 ER-M1-03 ER-M1-04 ER-M1-05 ER-M1-06 ER-M1-07 ER-M1-08 ER-M1-09 ER-M1-10 ER-M1-11 ER-M1-12 ER-M1-13 ER-M1-14
  ER-M6-01 ER-M8-01 ER-M21-01 ER-M21-02 ER-M21-03 ER-M21-04 ER-M25-01 ER-M25-02 ER-M25-03 ER-M25-04 ER-M25-05 ER-M25-06 ER-M25-07
  ER-M25-08 ER-M25-09 ER-M25-10 ER-M25-11 ER-M25-12 ER-M27-01 ER-M27-02 ER-M27-03 ER-M27-04 ER-SIG-01 KJ-API-01 KJ-F.1 KJ-F.2
  KJ-F.3 KJ-F.4 KJ-F.5 KJ-F.6 KJ-LMV-01 SFM-2.1.1 SFM-2.1.2 SFM-2.1.3 SFM-2.1.4 SFM-2.2.1 SFM-2.2.2 SFM-2.2.3 SFM-2.2.4 SFM-2.2.5
  SFM-2.2.6 SFM-2.3.1 SFM-2.3.2 SFM-2.3.3 SFM-2.3.4 SFM-2.3.5 SFM-2.3.6 SFM-2.4.1 SFM-2.4.2 SFM-2.4.3 SFM-2.4.4 SFM-2.4.5
  SFM-2.4.6 SFM-2.5.1 SFM-2.6.1 SFM-2.6.2 SFM-2.7.1 SFM-2.7.2 SFM-2.7.3 SFM-2.8.1 SFM-2.8.2 SFM-2.8.3 SFM-2.8.4 SFM-2.8.5
  SFM-2.12.1 SFM-2.12.2 SFM-3.1.1 SFM-3.1.1.1a SFM-3.1.1.1b SFM-3.1.1.2 SFM-3.1.1@old SFM-3.1.2@old SFM-3.1.3@old SFM-3.2.1
  SFM-3.2.2 SFM-3.2.3 SFM-3.2.4 SFM-3.2.5 SFM-3.2.6 SFM-3.3.1 SFM-3.3.2 SFM-3.3.3 SFM-3.3.5 SFM-3.3.6 SFM-3.3.7 SFM-3.3.8
  SFM-3.3.9 SFM-3.6.1 SFM-3.6.2 SFM-3.6.3 SFM-AUTH-01 SFM-DD-01 SFM-DD-02 SFM-DD-03 SFM-DD-04 SFM-HS-01 SFM-HS-02 SFM-HS-03
  SFM-HS-04 SFM-HS-05@old SFM-IG-01 SFM-IG-02 SFM-IG-03 SFM-IG-04 SFM-IG-05 SFM-IG-06 SFM-IG-07 SFM-IG-08 SFM-IG-09 SFM-IG-10
  SFM-IG-11 SFM-IG-12 SFM-IG-13 SFM-IG-14 SFM-IG-15 SFM-IG-16 SFM-IG-17 SFM-IG-18 SFM-IG-19 SFM-IG-20 SFM-IG-21 SFM-IG-22
  SFM-IG-23 SFM-IG-24 SFM-IG-25 SFM-IG-26 SFM-IG-27 SFM-IG-28 SFM-ORG-01 SFM-ORG-02 SFM-TASK-3 SFM-TASK-4 SFM-TASK-5 SFM-TASK-6
  SFM-TASK-7 SFM-TASK-8 SFM-TASK-10 SFM-TASK-11
`
  .trim()
  .split(/\s+/)

/** The checks that the suites' expectations stand for, each under its kind: the catalogue speaks of kinds. */
const expectations = (await loadScenarios()).flatMap((scenario) => scenario.checks)
const expectedOnes = expectedChecks(expectations)
const outcomes: readonly Pick<Check, 'id' | 'krav'>[] = expectationKinds.map((kind) => ({
  id: kind,
  krav: [...new Set(expectedOnes.flatMap(({ krav }, index) => (expectations[index]?.kind === kind ? krav : [])))],
}))
const checks = [...sfmBasisChecks, ...outcomes]

describe('the catalogue', () => {
  it('is held to every kind of expectation: the suites use them all', () => {
    expect([...new Set(expectations.map(({ kind }) => kind))].sort()).toEqual(expectationKinds)
  })

  it('fits its schemas', () => {
    expect(requirementFiles.flatMap((file) => violations('harness/requirements', file))).toEqual([])
    expect(violations('harness/requirement-set', set)).toEqual([])
  })

  it('has every row of the source table, and no route but those it names', () => {
    expect(sourceKeys).toHaveLength(164)
    expect(sourceKeys.filter((key) => !keys.includes(key))).toEqual([])
    expect([...new Set(requirements.map(({ route }) => route))].toSorted()).toEqual([
      'HelseID',
      'Kjernejournal API',
      'Kjernejournal Portal',
      'Kjernejournal Portal + API',
      'SFM basis API',
      'SFM full',
      'SFM full + basis API',
      'all routes',
      'own e-resept',
    ])
  })

  it('has the rules that have no row in the source table', () => {
    const own = keys.filter((key) => !sourceKeys.includes(key))
    expect(own).toEqual(
      expect.arrayContaining(['ER-SEQ-01', 'ER-SEQ-02', 'ER-SEQ-03', 'ER-LOCK-01', 'ER-STAT-01', 'ER-STAT-02']),
    )
    expect(own).toEqual(expect.arrayContaining(['ER-MD-a', 'ER-MD-b', 'ER-MD-c', 'ER-MD-d', 'ER-MD-e']))
    expect(own).toEqual(
      expect.arrayContaining(['HDIR-01', 'HELSEID-TOKEN-REUSE', 'HELSEID-NONCE', 'RF-7419-226', 'RF-7419-359']),
    )
  })

  it('says which row stands for each of the rules V1 to V10 of $sendMedication', () => {
    const stands = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((rule) =>
      requirements
        .filter(({ comment }) => new RegExp(`^Rules? [^.]*\\bV${rule}\\b[^.]* of sendMedication`).test(comment ?? ''))
        .map(({ key }) => key)
        .join(' '),
    )
    expect(stands).toEqual([
      'SFM-IG-06',
      'SFM-IG-07',
      'SFM-IG-08',
      'SFM-IG-09',
      'SFM-IG-10',
      'SFM-V6',
      'SFM-IG-11',
      'SFM-V8',
      'SFM-IG-07',
      'SFM-V10',
    ])
  })

  it('is sorted by key in each file', () => {
    for (const file of requirementFiles) {
      const inFile = file.requirements.map(({ key }) => key)
      expect(inFile).toEqual(inFile.toSorted(byKey))
    }
  })

  it('speaks both languages, in every text', () => {
    const texts = requirements.flatMap(({ key, text, conflict, verification: { note } }) =>
      [text, conflict, note].flatMap((each) => (each === undefined || each === null ? [] : [{ key, ...each }])),
    )
    expect(texts.filter(({ nb, en }) => nb.trim() === '' || en.trim() === '' || nb === en)).toEqual([])
  })

  it('asks a question where a person vouches, and nowhere else', () => {
    const asks = requirements.filter(
      ({ verification: { note } }) => note?.nb.endsWith('?') === true && note.en.endsWith('?'),
    )
    const vouched = requirements.filter(({ verification }) => verification.how === 'attested')
    expect(asks.map(({ key }) => key)).toEqual(vouched.map(({ key }) => key))
  })

  it('refers to rows that there are', () => {
    const referred = requirements.flatMap(
      ({ verification: { note }, comment }) =>
        `${note?.nb ?? ''} ${note?.en ?? ''} ${comment ?? ''}`.match(
          /\b(?:SFM|ER|RF|HELSEID|HDIR|KJ)-(?:[A-Z0-9][A-Z0-9.-]*)?[A-Z0-9]\b/g,
        ) ?? [],
    )
    const headers = ['KJ-SAMTYKKE-BRUK']
    expect([...new Set(referred)].filter((key) => !keys.includes(key) && !headers.includes(key))).toEqual([])
  })

  it('says of a row from another route, or a superseded one, why it is not tested', () => {
    const elsewhere = requirements.filter(
      ({ route, verification }) => /^(SFM full|Kjernejournal .*)$/.test(route) && verification.how !== 'automatic',
    )
    expect(elsewhere.filter(({ verification }) => verification.how !== 'not-tested').map(({ key }) => key)).toEqual([])
    const superseded = requirements.filter((requirement) => requirement.superseded)
    expect(superseded.filter(({ verification }) => verification.note?.nb.startsWith('Utgått: ') !== true)).toEqual([])
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
    expect(
      requirements.filter(({ verification }) => verification.how !== 'automatic' && verification.note === undefined),
    ).toEqual([])
  })

  it('has a requirement behind each check, but for the script itself, the harness’ own answers and what no source says', () => {
    expect(checks.filter(({ krav }) => krav.length === 0).map(({ id }) => id)).toEqual([
      'steps-carried-out',
      'answers-fit-schema',
      'multidose-unchanged',
      'no-multidose-parties',
      'nothing-sent-while-reading',
      'seen-before-send',
      'view-shows',
      'view-shows-dose',
    ])
  })

  it('gives an official id where the source numbers its requirements, and nowhere else', () => {
    for (const { key, officialId } of requirements) expect([key, officialId]).toEqual([key, officialIdIn(key)])
  })
})

describe('the frozen set 2026-11', () => {
  /** SFM-HS-03 and SFM-HS-04 are stated outright, but for SFM’s own user interface; on the Basis API they are a reading, so they warn. */
  const exceptions: Readonly<Record<string, string>> = { 'SFM-HS-03': 'should', 'SFM-HS-04': 'should' }

  it('is what the policy says today, exceptions aside', () => {
    const byPolicy = Object.fromEntries(
      frozen.requirements.map((requirement) => [
        requirement.key,
        exceptions[requirement.key] ?? severityOf(requirement),
      ]),
    )
    expect(frozen.severity).toEqual(byPolicy)
  })

  it('is frozen: what it names, and how hard each is enforced, is never changed', () => {
    const lines = Object.entries(catalogue('2026-11').severity).map(([key, severity]) => `${key} ${severity ?? ''}`)
    expect(lines).toHaveLength(235)
    expect(createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')).toBe(
      '875a8bc631e727017536c3cf42df1b5f33df730691c8e62a5818587a36310211',
    )
  })

  it('holds the requirements that it names, and no row that came later', () => {
    const [first] = requirements
    const later = { ...first, key: 'SFM-IG-99' } as Requirement
    const before = catalogueOf(set as RequirementSet, requirements)
    expect(catalogueOf(set as RequirementSet, [...requirements, later])).toEqual(before)
    expect(before.requirements.map(({ key }) => key).toSorted()).toEqual(Object.keys(set.severity).toSorted())
    const next = { ...set, set: '2027-03', severity: { ...set.severity, 'SFM-IG-99': 'should' } } as RequirementSet
    expect(catalogueOf(next, [...requirements, later]).requirements).toContain(later)
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

/** 3.2.10 after 3.2.9. */
function byKey(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** The pages of SFM, kjernejournal’s portal and EO278 number their requirements; every other key is the catalogue’s own. */
function officialIdIn(key: string): string | null {
  if (key.startsWith('EO278-')) return `EO278 punkt ${key.slice('EO278-'.length)}`
  return /^(?:SFM-(?=[23]\.)|KJ-(?=F\.))([^@]+)/.exec(key)?.[1] ?? null
}

function annotated(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own =
    !Array.isArray(node) && 'krav' in node && Array.isArray(node.krav)
      ? (node.krav as readonly unknown[]).filter((key) => typeof key === 'string')
      : []
  return [...own, ...Object.values(node).flatMap(annotated)]
}
