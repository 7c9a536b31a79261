import { describe, expect, it } from 'vitest'
import type { RecordedExchange } from '../../../evidence/scenario-record.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { lookupBeforeSend as check } from './lookup-before-send.js'

describe('lookup-before-send', () => {
  it('passes when a lookup that reached Reseptformidleren precedes the send', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('fails when nothing was looked up', () => {
    expect(said(check, record(unchanged).send())).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte uten å ha gjort noe oppslag.'],
    })
  })

  it.each([
    ['RFHentetTidspunkt is missing', { rf: false }],
    ['Reseptformidleren answered with an error code', { rfCode: '99' }],
  ])('fails when %s in the last lookup', (_, options) => {
    const { verdict, messages } = said(
      check,
      record(unchanged)
        .lookup()
        .lookup({ minutes: 2, ...options })
        .send(),
    )
    expect({ verdict, messages }).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte, men det siste oppslaget (x2) nådde ikke Reseptformidleren.'],
    })
  })

  it('fails when the last lookup gave no answer to build on (V8)', () => {
    expect(said(check, record(unchanged).lookup().lookup({ status: 500 }).send())).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte, men det siste oppslaget (x2) ga ikke noe svar å bygge på.'],
    })
  })

  it('does not count a lookup that was refused for its token and then made again', () => {
    expect(said(check, record(unchanged).lookup().lookup({ status: 401 }).send()).verdict).toBe('passed')
  })

  it('passes at four hours to the minute, and fails after it, by the scenario’s clock', () => {
    expect(said(check, record(unchanged).lookup({ minutes: 0 }).send({ minutes: 240 })).verdict).toBe('passed')
    expect(said(check, record(unchanged).lookup({ minutes: 0 }).send({ minutes: 245 }))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte på et oppslag (x1) som var 4 t 5 min gammelt.'],
    })
  })

  it('judges a send that SFM rejected too', () => {
    expect(said(check, record(unchanged).send({ status: 400 })).verdict).toBe('failed')
  })

  it('demands a new lookup after an error or no answer (V8)', () => {
    for (const status of [400, 500, 0]) {
      const again = record(unchanged).lookup().send({ status })
      expect(judged(check, again.send()).findings.map(({ krav }) => krav)).toEqual([['SFM-V8']])
      expect(said(check, again.lookup({ minutes: 11 }).send({ minutes: 12 })).verdict).toBe('passed')
    }
  })

  it('fails when the same message is sent once more while the first waits for its answer; two apart may go side by side', () => {
    const later = (ms: number) => (exchange: RecordedExchange) => ({
      ...exchange,
      received: new Date(Date.parse(exchange.received) + ms).toISOString(),
    })
    const slow = record(unchanged)
      .lookup()
      .send({ bundle: { identifier: 'same' } })
      .lastCall((exchange) => ({ ...exchange, ms: 3000, fault: 'slow' }))
    expect(judged(check, slow)).toMatchObject({ verdict: 'passed', krav: ['SFM-IG-06', 'SFM-V8'] })
    expect(said(check, slow.send({ bundle: { identifier: 'same' } }).lastCall(later(1000)))).toEqual({
      verdict: 'failed',
      messages: ['EPJ-en sendte det samme en gang til (x3) mens den ventet på svaret på x2.'],
    })
    expect(said(check, slow.send({ bundle: { identifier: 'another' } }).lastCall(later(1000))).verdict).toBe('passed')
    expect(said(check, slow.send({ bundle: { identifier: 'same' } }).lastCall(later(4000))).verdict).toBe('passed')
  })

  it('allows several sends on one lookup (V7)', () => {
    expect(judged(check, record(unchanged).lookup().send().send())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('is open when the EPJ was to send and did not, and does not apply where the script sends nothing', () => {
    expect(judged(check, record(unchanged).lookup())).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'EPJ-en sendte ingen melding ($sendMedication).' },
    })
    expect(judged(check, record(down).lookup({ rf: false }))).toMatchObject({
      verdict: 'not-applicable',
      reason: { nb: 'Scenarioet sender ingen ting.' },
    })
  })
})
