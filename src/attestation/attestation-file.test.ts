import { describe, expect, it } from 'vitest'
import { exampleIn } from '../docs.test.kit.js'
import { hasRealForm } from '../evidence/redaction.js'
import { UsageError } from '../input/usage-error.js'
import { readAttestations } from './attestation-file.js'
import { parseAttestations } from './attestation-text.test.kit.js'

const known = { scenarios: ['first-list.create', 'update.renew'], now: new Date('2026-11-22T10:00:00Z') }

const whole = `attestations:
  - requirement: SFM-IG-16
    scenario: first-list.create
    answer: seen
    who: { name: Kari Tester, role: testansvarlig }
    when: 2026-11-20
    saw: Dialogen «Du signerer nå» før sending.
    product: Eksempel EPJ
    version: 4.2.1
`

/** Computed here, so that no number of a real person's form is in a file. */
function ofRealForm(): string {
  for (let rest = 0; rest < 100_000; rest += 1) {
    const number = `010100${String(rest).padStart(5, '0')}`
    if (hasRealForm(number)) return number
  }
  throw new Error('no number found')
}

const complaint = (text: string): { nb: string; en: string } => {
  try {
    parseAttestations(text, 'attestations.yaml', known)
  } catch (error) {
    if (error instanceof UsageError) return error.text
    throw error
  }
  throw new Error('no complaint')
}

describe('a file of attestations', () => {
  it('is read from YAML', () => {
    expect(parseAttestations(whole, 'x', known)).toEqual([
      {
        requirement: 'SFM-IG-16',
        scenario: 'first-list.create',
        answer: 'seen',
        who: { name: 'Kari Tester', role: 'testansvarlig' },
        when: '2026-11-20',
        saw: 'Dialogen «Du signerer nå» før sending.',
        product: 'Eksempel EPJ',
        version: '4.2.1',
      },
    ])
  })

  it('is the one that docs/attestations.md shows', () => {
    const example = exampleIn('docs/attestations.md', 'attestations-example')
    expect(parseAttestations(example, 'attestations.md', known)).toMatchObject([
      { requirement: 'SFM-IG-16', version: '4.2.1' },
    ])
  })

  it('may hold questions that no one has answered yet', () => {
    expect(
      parseAttestations(`${whole}  - { requirement: SFM-3.6.3, answer: unanswered, saw: "" }\n`, 'x', known),
    ).toHaveLength(1)
  })

  it('may say that the same was seen again later', () => {
    const again = whole.replace('2026-11-20', '2026-11-21').replace('attestations:\n', '')
    expect(parseAttestations(`${whole}${again}`, 'x', known)).toHaveLength(2)
  })

  it.each([
    ['no YAML', 'attestations: [', /^attestations\.yaml:1:\d+: ikke gyldig YAML/],
    ['without the list', 'attestation: []\n', /^attestations\.yaml:1:1: .*attestation/],
    [
      'an answer that is none',
      whole.replace('seen\n', 'ja\n'),
      /^attestations\.yaml:2:5: attestations\.0: .*answer.* ukjente verdien/,
    ],
    ['without who', whole.replace(/ {4}who.*\n/, ''), /^attestations\.yaml:2:5: attestations\.0: mangler «who»/],
    [
      'a nameless who',
      whole.replace('Kari Tester', '" "'),
      /^attestations\.yaml:5:18: .*skriv navnet på den som så etter/,
    ],
    [
      'nothing seen',
      whole.replace(/saw: .*/, 'saw: ""'),
      /^attestations\.yaml:7:10: .*skriv med egne ord hva som ble sett/,
    ],
    [
      'a when that is no time',
      whole.replace('2026-11-20', 'i går'),
      /^attestations\.yaml:6:11: .*«i går»: skriv en dato/,
    ],
    ['a day that is none', whole.replace('2026-11-20', '2026-13-20'), /^attestations\.yaml:6:11: .*skriv en dato/],
    [
      'a time without its zone',
      whole.replace('2026-11-20', '2026-11-20T10:00:00'),
      /^attestations\.yaml:6:11: .*skriv en dato/,
    ],
    [
      'a when still to come',
      whole.replace('2026-11-20', '2026-11-25'),
      /^attestations\.yaml:6:11: «2026-11-25» er fram i tid/,
    ],
    ['a version that is a number', whole.replace('4.2.1', '4.10'), /^attestations\.yaml:9:14: .*version/],
    ['an unknown key', whole.replace('saw:', 'saww:'), /^attestations\.yaml:(2:5|7:5): .*saw/],
    [
      'an unknown requirement',
      whole.replace('IG-16', 'IG-61'),
      /:2:18: Det finnes ikke noe krav «SFM-IG-61»\. Mente du .* HDIR-01, /,
    ],
    [
      'a requirement that checks look at',
      whole.replace('SFM-IG-16', 'SFM-IG-08'),
      /:2:18: SFM-IG-08 bekreftes ikke av en person/,
    ],
    [
      'an unknown scenario',
      whole.replace('first-list', 'firstlist'),
      /:3:15: .*«firstlist\.create»\. Mente du first-list\.create\?/,
    ],
    ['a day of validity before it', `${whole}    validUntil: 2026-11-01\n`, /:10:17: «2026-11-01» er før 2026-11-20/],
    [
      'the same twice',
      `${whole}${whole.replace('attestations:\n', '')}`,
      /^attestations\.yaml:10:5: SFM-IG-16 er besvart to ganger/,
    ],
  ])('is refused with line and column when it is %s', (_, text, words) => {
    expect(complaint(text).nb).toMatch(words)
    expect(complaint(text).en).not.toBe(complaint(text).nb)
  })

  it('is refused when it holds the number of a real person', () => {
    const text = whole.replace('Dialogen', `Dialogen for ${ofRealForm()}`)
    const refused = () => parseAttestations(text, 'x', known)
    expect(refused).toThrow(/real national identity number/)
  })

  it('that is not there is said so', () => {
    expect(() => readAttestations('/nowhere/a.yaml', known)).toThrow('There is no file /nowhere/a.yaml.')
  })
})
