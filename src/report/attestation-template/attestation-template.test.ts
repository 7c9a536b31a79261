import { describe, expect, it } from 'vitest'
import { questionsForRoles } from '../../attestation/attestation-questions.js'
import { parseAttestations } from '../../attestation/attestation-text.test.kit.js'
import { sfmBasisJudge } from '../../routes/routes.js'
import { attestationTemplate, type Template } from './attestation-template.js'

const known = { scenarios: ['first-list.create'], now: new Date('2026-11-22T10:00:00Z') }

const template: Template = {
  product: 'Eksempel: EPJ',
  version: '4.10',
  answers: [],
  questions: [
    {
      key: 'SFM-IG-16',
      severity: 'must',
      text: { nb: 'Å sende er å signere.', en: 'Sending is signing.' },
      question: { nb: 'Sa EPJ-en fra?', en: 'Did the EPJ say so?' },
      looks: [{ scenario: 'first-list.create', look: { nb: 'Før listen sendes.', en: 'Before the list is sent.' } }],
    },
  ],
}

describe('the template of attestations.yaml', () => {
  it('holds the question, where to look, and everything to fill in', () => {
    const text = attestationTemplate(template, '2026-11-22', 'nb')
    expect(text).toContain(`attestations:
  # SFM-IG-16 (må): Å sende er å signere.
  # Spørsmål: Sa EPJ-en fra?
  # Se etter i first-list.create: Før listen sendes.
  - requirement: SFM-IG-16
    scenario: first-list.create
    answer: unanswered # seen, not-seen
    who:
      name: ''
      role: ''
    when: 2026-11-22
    saw: ''
    product: 'Eksempel: EPJ'
    version: '4.10'
`)
    expect(attestationTemplate(template, '2026-11-22', 'en')).toContain('  # Question: Did the EPJ say so?')
  })

  it('can be read as it is, and does not count', () => {
    expect(parseAttestations(attestationTemplate(template, '2026-11-22', 'nb'), 'x', known)).toEqual([])
  })

  it('is refused where it is only half filled in', () => {
    const half = attestationTemplate(template, '2026-11-22', 'nb').replace('unanswered # seen, not-seen', 'seen')
    expect(() => parseAttestations(half, 'x', known)).toThrow(/who\.name: .*write the name of the person who looked/)
  })

  it('can be read when it is filled in', () => {
    const filled = attestationTemplate(template, '2026-11-22', 'nb')
      .replace('unanswered # seen, not-seen', 'seen')
      .replace("name: ''", 'name: Kari')
      .replace("role: ''", 'role: lege')
      .replace("saw: ''", 'saw: Dialogen.')
    expect(parseAttestations(filled, 'x', known)).toMatchObject([
      { version: '4.10', product: 'Eksempel: EPJ', when: '2026-11-22' },
    ])
  })

  it('keeps what was answered already, so that the file can be made again', () => {
    const answers = parseAttestations(
      attestationTemplate(template, '2026-11-22', 'nb')
        .replace('unanswered # seen, not-seen', 'seen')
        .replace("name: ''", 'name: Kari')
        .replace("role: ''", 'role: lege')
        .replace("saw: ''", 'saw: Dialogen.'),
      'x',
      known,
    )
    for (const questions of [[], template.questions]) {
      const again = attestationTemplate({ ...template, answers, questions }, '2026-11-22', 'nb')
      expect(parseAttestations(again, 'x', known)).toEqual(answers)
    }
  })

  it('asks all that the catalogue has for the roles', () => {
    const keys = (...roles: readonly ('fastlege' | 'sykehus')[]) =>
      questionsForRoles([], roles, sfmBasisJudge).questions.map(({ key }) => key)
    expect(keys('fastlege')).toContain('SFM-IG-16')
    expect(keys('fastlege')).not.toContain('HDIR-10')
    expect(keys('sykehus')).toContain('HDIR-10')
    expect(keys()).toContain('HDIR-10')
  })

  it('says so when nothing is asked', () => {
    expect(attestationTemplate({ ...template, questions: [] }, '2026-11-22', 'nb')).toBe(
      '# Kjøringen venter ikke på noen bekreftelse.\nattestations: []\n',
    )
  })
})
