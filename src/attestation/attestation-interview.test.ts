import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import { appendAttestations } from './attestation-file.js'
import { interviewed } from './attestation-interview.js'
import type { Questionnaire } from './attestation-questions.js'
import { parseAttestations } from './attestation-text.test.kit.js'

const questionnaire: Questionnaire = {
  product: 'Eksempel EPJ',
  version: '4.2.1',
  answers: [],
  questions: [
    {
      key: 'SFM-IG-16',
      severity: 'must',
      text: { nb: 'Å sende er å signere.', en: 'Sending is signing.' },
      question: { nb: 'Sa EPJ-en fra?', en: 'Did the EPJ say so?' },
      looks: [{ scenario: 'first-list.create', look: { nb: 'Før listen sendes.', en: 'Before the list is sent.' } }],
    },
    {
      key: 'SFM-3.6.3',
      severity: 'must',
      text: { nb: 'Avklart.', en: 'Agreed.' },
      question: { nb: 'Var det avklart?', en: 'Was it agreed?' },
      looks: [],
    },
  ],
}

async function asked(...answers: readonly string[]) {
  const left = [...answers]
  const prompts: string[] = []
  const ask = async (prompt: string) => {
    prompts.push(prompt)
    return Promise.resolve(left.shift())
  }
  const given = await interviewed(questionnaire, { ask, lang: 'nb', now: () => new Date('2026-11-22T10:00:00Z') })
  return { given, prompts }
}

describe('the interview', () => {
  it('asks one question at a time, and who it is once', async () => {
    const { given, prompts } = await asked('s', 'Dialogen.', 'Kari Tester', 'testansvarlig', 'i', 'Ingenting.')
    expect(given).toEqual([
      {
        requirement: 'SFM-IG-16',
        scenario: 'first-list.create',
        answer: 'seen',
        who: { name: 'Kari Tester', role: 'testansvarlig' },
        when: '2026-11-22T11:00:00+01:00',
        saw: 'Dialogen.',
        product: 'Eksempel EPJ',
        version: '4.2.1',
      },
      expect.objectContaining({
        requirement: 'SFM-3.6.3',
        answer: 'not-seen',
        saw: 'Ingenting.',
        who: { name: 'Kari Tester', role: 'testansvarlig' },
      }),
    ])
    expect(prompts[0]).toBe(
      '\n1/2 SFM-IG-16: Sa EPJ-en fra?\n  Se etter i first-list.create: Før listen sendes.\n  s = sett, i = ikke sett, Enter = hopp over: ',
    )
    expect(prompts).toHaveLength(6)
  })

  it('leaves what is skipped unanswered', async () => {
    expect((await asked('', 's', 'Ja.', 'Kari', 'lege')).given.map(({ requirement }) => requirement)).toEqual([
      'SFM-3.6.3',
    ])
  })

  it('asks again for what is no answer', async () => {
    const { given, prompts } = await asked('ja', 's', '', ' ', 'Dialogen.', 'Kari', 'lege', '')
    expect(given).toHaveLength(1)
    expect(prompts[1]).toBe('  Skriv s, i eller Enter: ')
  })

  it('keeps what was answered when the person leaves', async () => {
    expect((await asked('s', 'Dialogen.', 'Kari', 'lege')).given).toHaveLength(1)
    expect((await asked('s', 'Dialogen.', 'Kari')).given).toEqual([])
  })
})

describe('the answers', () => {
  it('are put at the end of the file, and the rest of it stays', async () => {
    const { given } = await asked('s', 'Dialogen: «Du signerer nå».', 'Kari', 'lege', '')
    const path = join(mkdtempSync(join(tmpdir(), 'pll-attestations-')), 'attestations.yaml')
    writeFileSync(
      path,
      '# Våre bekreftelser\nattestations:\n  - { requirement: SFM-3.6.3, answer: unanswered } # spør Per\n',
    )
    appendAttestations(path, given)
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(
      /^# Våre bekreftelser\nattestations:\n {2}- \{ requirement: SFM-3\.6\.3, answer: unanswered \} # spør Per\n/,
    )
    const known = { scenarios: ['first-list.create'], now: new Date('2026-11-22T11:00:00Z') }
    expect(parseAttestations(text, path, known)).toEqual(given)
  })

  it('make the file when there is none', async () => {
    const { given } = await asked('i', 'Ingenting.', 'Kari', 'lege', '')
    const path = join(mkdtempSync(join(tmpdir(), 'pll-attestations-')), 'attestations.yaml')
    appendAttestations(path, given)
    expect(readFileSync(path, 'utf8')).toMatch(/^attestations:\n {2}- requirement: SFM-IG-16\n/)
  })
})
