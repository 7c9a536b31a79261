import { describe, expect, it } from 'vitest'
import type { Attestation } from '../../contract/generated/harness.js'
import type { Requirement } from '../../contract/generated/harness.js'
import { coverageOf } from '../../judge/coverage-of-suites.js'
import { catalogue, defaultRequirementSet } from '../../requirements/catalogue.js'
import type { Coverage } from '../../requirements/coverage.js'
import { sfmBasisJudge } from '../../routes/routes.js'
import type { ReportOptions } from '../reporter.js'
import { keepsTextContract } from '../reporter.test.kit.js'
import { coverageJson } from './coverage-json.js'
import { coveragePage } from './coverage-page.js'
import { coverageReports } from './coverage-reports.js'
import { coverageText } from './coverage-text.js'

const whole = coverageOf(catalogue(defaultRequirementSet), [], { route: sfmBasisJudge, roles: [] })

const requirement: Requirement = {
  key: 'X-1',
  officialId: '1.2.3',
  text: { nb: 'Listen <b>& alt</b> er med', en: 'The list <b>& all</b> goes along' },
  route: 'SFM basis API',
  chapter: 'Kapittel',
  roles: ['fastlege'],
  appliesTo: null,
  level: 'må',
  approvedBy: 'NHN',
  enforcedBy: null,
  sourceUrl: 'https://example.org/a?b=1&c=2',
  sourceDate: null,
  confidence: 'FACT',
  superseded: false,
  currencyUnconfirmed: false,
  conflict: null,
  comment: null,
  automaticTestRank: null,
  verification: { how: 'automatic', checks: ['entries-kept', 'renewed'] },
}
const small: Coverage = {
  set: '2026-11',
  route: 'sfm-basis',
  roles: ['fastlege'],
  scenarios: ['update.renew'],
  rows: [
    {
      requirement,
      severity: 'must',
      ofRoute: true,
      universal: ['entries-kept'],
      expected: [{ check: 'renewed', scenarios: ['update.renew'] }],
      scenarios: ['update.renew'],
      attested: [],
    },
    {
      requirement: { ...requirement, key: 'X-2', verification: { how: 'automatic', checks: ['recalled'] } },
      severity: 'should',
      ofRoute: true,
      universal: [],
      expected: [{ check: 'recalled', scenarios: [] }],
      scenarios: [],
      attested: [],
    },
    {
      requirement: {
        ...requirement,
        key: 'X-3',
        route: 'SFM full',
        roles: [],
        verification: { how: 'not-tested', note: { nb: 'En annen rute.', en: 'Another route.' } },
      },
      severity: 'should',
      ofRoute: false,
      universal: [],
      expected: [],
      scenarios: [],
      attested: [],
    },
  ],
}

for (const report of Object.values(coverageReports))
  keepsTextContract<Coverage, ReportOptions>(report, small, (lang) => ({ lang }))

describe('coverage on the console', () => {
  it('shows each requirement, how it is verified, by what and where, or why not', () => {
    expect(coverageText(small, 'nb')).toBe(
      `SFM Basis API (2)

  X-1 (må; automatisk; fastlege)
    Listen <b>& alt</b> er med
    - entries-kept: alle scenarioer
    - renewed: update.renew

  X-2 (bør; automatisk; fastlege)
    Listen <b>& alt</b> er med
    - recalled: ingen scenarioer ennå

SFM fullversjon (1)

  X-3 (bør; ikke testet)
    Listen <b>& alt</b> er med
    Hvorfor ikke: En annen rute.

Kravsett        2026-11
Roller          fastlege
Scenarioer      1
Rute sfm-basis  2 krav: 2 automatisk (1 uten scenario ennå)
Hele katalogen  3 krav: 2 automatisk (1 uten scenario ennå), 1 ikke testet

Som tabell i en nettleser: pll-conformance coverage --html FIL. For maskiner: --json.`,
    )
  })

  it('speaks English too', () => {
    expect(coverageText(small, 'en')).toContain(
      '  X-3 (should; not tested)\n    The list <b>& all</b> goes along\n    Why not: Another route.',
    )
  })
})

describe('coverage for machines', () => {
  it('has every row with its facts, its checks and their scenarios', () => {
    expect(JSON.parse(coverageJson(small))).toMatchObject({
      format: 1,
      route: 'sfm-basis',
      roles: ['fastlege'],
      counts: { all: 3, by: { automatic: 2, attested: 0, declared: 0, 'not-tested': 1 }, waiting: 1 },
      requirements: [
        {
          key: 'X-1',
          text: requirement.text,
          severity: 'must',
          ofRoute: true,
          checks: [
            { check: 'entries-kept', kind: 'universal', scenarios: ['update.renew'] },
            { check: 'renewed', kind: 'expected', scenarios: ['update.renew'] },
          ],
        },
        { key: 'X-2', scenarios: [] },
        { key: 'X-3', ofRoute: false, verification: { how: 'not-tested', note: { nb: 'En annen rute.' } } },
      ],
    })
  })
})

describe('coverage as a page', () => {
  it('is in the language asked for, and escapes what it shows', () => {
    const page = coveragePage(small, 'en')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('The list &lt;b&gt;&amp; all&lt;/b&gt; goes along')
    expect(page).not.toContain('<b>')
    expect(coveragePage(small, 'nb')).toContain('<html lang="nb">')
  })

  it('needs nothing but itself: no script, nothing that is fetched', () => {
    expect(coveragePage(whole, 'nb')).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(/i)
  })

  it('has every requirement of the catalogue, once', () => {
    const keys = [...coveragePage(whole, 'nb').matchAll(/<th scope="row"><strong>([^<]+)<\/strong>/g)].map(
      ([, key]) => key,
    )
    expect(keys.toSorted()).toEqual(whole.rows.map((row) => row.requirement.key).toSorted())
  })

  it('says where a requirement is stated, and when nothing tries it', () => {
    const page = coveragePage(small, 'nb')
    expect(page).toContain('<a href="https://example.org/a?b=1&amp;c=2">Kapittel</a>')
    expect(page).toContain('Ingen scenarioer prøver kravet ennå.')
    expect(page).toContain('Hvorfor ikke: En annen rute.')
  })
})

describe('requirements that were looked up', () => {
  it('are shown with their source, and are not called the whole catalogue', () => {
    const asked = {
      ...whole,
      chosen: true as const,
      rows: whole.rows.filter(({ requirement: { key } }) => key === 'SFM-IG-16'),
    }
    const text = coverageText(asked, 'nb')
    expect(text).toContain('Kilde: ')
    expect(text).toMatch(/Valgte krav +1 krav: 1 bekreftes av en person/)
    expect(text).not.toContain('Hele katalogen')
  })
})

describe('what a person has attested', () => {
  const attestations: readonly Attestation[] = [
    {
      requirement: 'SFM-IG-16',
      answer: 'seen',
      who: { name: 'Kari Tester', role: 'testansvarlig' },
      when: '2026-11-20',
      saw: 'En dialog',
      product: 'Eksempel EPJ',
      version: '4.2.1',
    },
  ]
  const said = (now: string) =>
    coverageOf(catalogue(defaultRequirementSet), [], {
      route: sfmBasisJudge,
      roles: [],
      attestations,
      now: new Date(now),
    })
  const words =
    'Bekreftet av Kari Tester (testansvarlig) 2026-11-20 i Eksempel EPJ 4.2.1: En dialog. Gjelder til og med 2027-11-20.'

  it('is shown with the requirement, with who and when, on the console, in JSON and on the page', () => {
    const text = coverageText(said('2026-11-22'), 'nb').replaceAll(/\s+/g, ' ')
    expect(text).toContain(`☑ ${words}`)
    expect(coveragePage(said('2026-11-22'), 'nb')).toContain(`<div class="said">☑ ${words}</div>`)
    const { requirements } = JSON.parse(coverageJson(said('2026-11-22'))) as {
      requirements: { key: string; attested: unknown[] }[]
    }
    expect(requirements.find(({ key }) => key === 'SFM-IG-16')?.attested).toHaveLength(1)
  })

  it('says so when its time has passed', () => {
    expect(coverageText(said('2027-11-22'), 'nb').replaceAll(/\s+/g, ' ')).toContain(
      'Utløpt: gjaldt til og med 2027-11-20, og teller ikke.',
    )
  })
})
