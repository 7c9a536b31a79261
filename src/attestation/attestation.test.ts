import { describe, expect, it } from 'vitest'
import type { Attestation, RunHead } from '../contract/generated/harness.js'
import { judgeRun } from '../judge/verdict/judge-run.js'
import { requirements } from '../requirements/catalogue.js'
import { sfmBasisJudge } from '../routes/routes.js'
import { attested, defaultValidityDays, isAwaiting, lastValidDay } from './attestation.js'

const run: RunHead = {
  id: 'run-1',
  startedAt: '2026-11-22T10:00:00.000Z',
  seed: 's',
  route: 'sfm-basis',
  roles: ['fastlege'],
  vendor: 'Eksempel AS',
  product: 'Eksempel EPJ',
  version: '4.2.1',
  adapter: 'embedded',
  tool: { name: 'pll-conformance', version: '0.1.0' },
  requirementSet: '2026-11',
  planned: [],
}

const seen: Attestation = {
  requirement: 'SFM-IG-16',
  answer: 'seen',
  who: { name: 'Kari Tester', role: 'testansvarlig' },
  when: '2026-11-20',
  saw: 'Dialogen «Du signerer nå» før sending.',
  product: 'Eksempel EPJ',
  version: '4.2.1',
}

const row = (key: string) => {
  const found = requirements.find((requirement) => requirement.key === key)
  if (found === undefined) throw new Error(`no ${key}`)
  return found
}

const said = (...attestations: readonly Attestation[]) => attested(row('SFM-IG-16'), attestations, run, 'must')

describe('a requirement that only a person can see', () => {
  it('is attested by who saw it, when and in what', () => {
    expect(said(seen)).toMatchObject({
      verdict: 'attested',
      reason: {
        nb: 'Bekreftet av Kari Tester (testansvarlig) 2026-11-20 i Eksempel EPJ 4.2.1: Dialogen «Du signerer nå» før sending.',
        en: 'Attested by Kari Tester (testansvarlig) 2026-11-20 in Eksempel EPJ 4.2.1: Dialogen «Du signerer nå» før sending.',
      },
      attestation: { answer: 'seen', who: { name: 'Kari Tester' }, when: '2026-11-20', validUntil: '2027-11-20' },
    })
  })

  it('fails at must and warns at should when it was not seen', () => {
    const unseen: Attestation = { ...seen, answer: 'not-seen' }
    expect(said(unseen)).toMatchObject({ verdict: 'failed', attestation: { answer: 'not-seen' } })
    expect(said(unseen).reason?.nb).toMatch(/^Ikke sett av Kari Tester/)
    expect(attested(row('SFM-IG-16'), [unseen], run, 'should').verdict).toBe('warning')
  })

  it('awaits an answer while there is none, and asks', () => {
    expect(said()).toMatchObject({
      verdict: 'not-tested',
      reason: {
        nb: 'Venter på bekreftelse fra en person. Sa EPJ-en klart fra at det å sende resept eller legemiddelliste er å signere, før du sendte?',
      },
      question: { nb: 'Sa EPJ-en klart fra at det å sende resept eller legemiddelliste er å signere, før du sendte?' },
    })
    expect(isAwaiting({ verification: 'attested', ...said() })).toBe(true)
    expect(isAwaiting({ verification: 'attested', ...said(seen) })).toBe(false)
    expect(said({ ...seen, requirement: 'SFM-3.6.3' }).verdict).toBe('not-tested')
  })

  it.each([
    [
      'another version',
      { version: '4.2.0' },
      'Bekreftelsen fra Kari Tester 2026-11-20 gjelder Eksempel EPJ 4.2.0, ikke Eksempel EPJ 4.2.1.',
    ],
    [
      'another product',
      { product: 'Annen' },
      'Bekreftelsen fra Kari Tester 2026-11-20 gjelder Annen 4.2.1, ikke Eksempel EPJ 4.2.1.',
    ],
    [
      'a day gone by',
      { validUntil: '2026-11-21' },
      'Bekreftelsen fra Kari Tester 2026-11-20 gjaldt til og med 2026-11-21.',
    ],
    ['a year gone by', { when: '2025-11-21' }, 'Bekreftelsen fra Kari Tester 2025-11-21 gjaldt til og med 2026-11-21.'],
  ])('counts an answer of %s as none, and says so', (_, change, words) => {
    expect(said({ ...seen, ...change })).toMatchObject({ verdict: 'not-tested' })
    expect(said({ ...seen, ...change }).reason?.nb).toContain(words)
    expect(said({ ...seen, ...change }).attestation).toBeUndefined()
  })

  it('counts on the last day, which is a day in Oslo', () => {
    expect(said({ ...seen, validUntil: '2026-11-22' }).verdict).toBe('attested')
    expect(lastValidDay({ when: '2026-03-01T23:30:00Z' })).toBe('2027-03-02')
    expect(defaultValidityDays).toBe(365)
  })

  it('goes by the latest answer about the same scenario', () => {
    const unseen: Attestation = { ...seen, answer: 'not-seen', when: '2026-11-20T09:00:00+01:00' }
    expect(said(unseen, { ...seen, when: '2026-11-20T10:00:00+01:00' }).verdict).toBe('attested')
    expect(said({ ...seen, when: '2026-11-21' }, { ...unseen, when: '2026-11-22' }).verdict).toBe('failed')
  })

  it('is not attested while it went unseen in another scenario', () => {
    const elsewhere: Attestation = { ...seen, answer: 'not-seen', when: '2026-11-01', scenario: 'first-list.create' }
    expect(said(elsewhere, { ...seen, scenario: 'update.renew' }).verdict).toBe('failed')
  })

  it('of other roles than the run’s is not asked for', () => {
    expect(attested(row('HDIR-10'), [], run, 'should')).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'Kravet gjelder sykehus; kjøringen gjelder fastlege.' },
    })
  })
})

describe('a run', () => {
  const judged = (...attestations: readonly Attestation[]) =>
    judgeRun({ format: 1, run, troubles: [] }, [], { attestations, judge: sfmBasisJudge })

  it('is non-conformant when a must was not seen, and neither better nor worse for what was', () => {
    const none = judged()
    expect(judged({ ...seen, answer: 'not-seen' })).toMatchObject({ verdict: 'non-conformant', exitCode: 1 })
    expect(judged(seen)).toMatchObject({ verdict: none.verdict, exitCode: none.exitCode })
    expect(none.verdict).toBe('incomplete')
  })

  it('takes no person’s word where a check looks', () => {
    const { requirements: results } = judged({ ...seen, requirement: 'SFM-IG-08' })
    expect(results.find(({ key }) => key === 'SFM-IG-08')?.verdict).toBe('not-tested')
  })
})
