import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { relatesToLatest as check } from './relates-to-latest.js'

const first = seededUuid('first')
const second = seededUuid('second')

describe('relates-to-latest', () => {
  it('passes when the send names the lookup, whatever the letter case', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 1 })
    expect(
      said(
        check,
        record(unchanged)
          .lookup({ identifier: first })
          .send({ bundle: { relatesTo: first.toUpperCase() } }),
      ).verdict,
    ).toBe('passed')
  })

  it('fails when it names nothing', () => {
    expect(
      said(
        check,
        record(unchanged)
          .lookup()
          .send({ bundle: { relatesTo: undefined } }),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: ['Composition.relatesTo mangler: meldingen sier ikke hvilket oppslag den bygger på.'],
    })
  })

  it('fails when it names an earlier lookup', () => {
    const draft = record(unchanged)
      .lookup({ identifier: first })
      .lookup({ identifier: second })
      .send({ bundle: { relatesTo: first } })
    expect(said(check, draft)).toEqual({
      verdict: 'failed',
      messages: [`Composition.relatesTo viser til ${first}, oppslaget x1, som ikke er det siste gyldige.`],
    })
  })

  it('fails when it names what was never looked up, and says where', () => {
    const { verdict, findings } = judged(
      check,
      record(unchanged)
        .lookup()
        .send({ bundle: { relatesTo: 'ukjent' } }),
    )
    expect(verdict).toBe('failed')
    expect(findings[0]).toMatchObject({
      krav: ['SFM-IG-07'],
      where: {
        file: 'evidence/test.jsonl',
        exchange: 'x2',
        part: 'request',
        pointer: '/parameter/0/resource/entry/0/resource/relatesTo/0/targetIdentifier/value',
      },
    })
  })

  it('takes the latest lookup that reached Reseptformidleren (V9)', () => {
    const draft = record(unchanged).lookup({ identifier: first }).lookup({ identifier: second, rf: false })
    expect(said(check, draft.send({ bundle: { relatesTo: first } })).verdict).toBe('passed')
    expect(said(check, draft.send({ bundle: { relatesTo: second } })).verdict).toBe('failed')
  })

  it('lets a second send name the lookup or the own first send (V7)', () => {
    const sent = record(unchanged)
      .lookup({ identifier: first })
      .send({ bundle: { identifier: second } })
    expect(said(check, sent.send({ bundle: { relatesTo: second } })).verdict).toBe('passed')
    expect(said(check, sent.send({ bundle: { relatesTo: first } })).verdict).toBe('passed')
    expect(judged(check, sent.send({ bundle: { relatesTo: 'ukjent' } })).findings[0]?.krav).toEqual(['SFM-IG-11'])
  })

  it('does not take an own send that SFM rejected', () => {
    const sent = record(unchanged)
      .lookup({ identifier: first })
      .send({ status: 400, bundle: { identifier: second } })
    expect(said(check, sent.send({ bundle: { relatesTo: second } })).verdict).toBe('failed')
  })

  it('is open when there was no lookup to name', () => {
    expect(judged(check, record(unchanged).send())).toMatchObject({ verdict: 'inconclusive', looked: 0 })
  })
})
