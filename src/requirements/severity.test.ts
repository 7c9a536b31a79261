import { describe, expect, it } from 'vitest'
import type { Requirement } from '../contract/generated/harness.js'
import { severityOf } from './severity.js'

const stated: Requirement = {
  key: 'X-1',
  officialId: null,
  text: { nb: 'Et krav', en: 'A requirement' },
  route: 'SFM basis API',
  chapter: null,
  roles: [],
  appliesTo: null,
  level: 'må',
  approvedBy: null,
  enforcedBy: null,
  sourceUrl: 'https://example.org',
  sourceDate: null,
  confidence: 'FACT',
  superseded: false,
  currencyUnconfirmed: false,
  conflict: null,
  comment: null,
  automaticTestRank: null,
  verification: { how: 'automatic', checks: ['x'] },
}

describe('how hard a requirement bites', () => {
  it.each(['må', 'must', 'må (hvis funksjon)'])('bites at must when a source states it outright as «%s»', (level) => {
    expect(severityOf({ ...stated, level })).toBe('must')
  })

  it.each(['bør', 'kan', 'info', 'må/bør', 'må (lege) / bør (øvrige)'])('warns when its level is «%s»', (level) => {
    expect(severityOf({ ...stated, level })).toBe('should')
  })

  it.each<[string, Partial<Requirement>]>([
    ['partial', { confidence: 'PARTIAL' }],
    ['inferred', { confidence: 'INFERRED' }],
    ['only observed', { confidence: 'OBS' }],
    ['of unconfirmed currency', { currencyUnconfirmed: true }],
    ['superseded', { superseded: true }],
    ['in conflict between sources', { conflict: { nb: 'uenighet', en: 'conflict' } }],
  ])('warns when it is %s', (_, change) => {
    expect(severityOf({ ...stated, ...change })).toBe('should')
  })
})
