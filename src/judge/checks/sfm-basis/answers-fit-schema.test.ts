import { describe, expect, it } from 'vitest'
import { rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { unchanged } from '../../test-kit/scripts.test.kit.js'
import { answersFitSchema as check } from './answers-fit-schema.js'

describe('answers-fit-schema', () => {
  const spoiled = (exchange: ReturnType<ReturnType<typeof record>['build']>['exchanges'][number]) => ({
    ...exchange,
    response: { ...exchange.response, body: { text: '{"resourceType":"Parameters"}', bytes: 1 } },
  })

  it('passes for valid answers', () => {
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('blames the harness when its own answer does not fit', () => {
    expect(judged(check, record(unchanged).lookup().lastCall(spoiled))).toMatchObject({
      verdict: 'error',
      blame: 'harness',
    })
  })

  it('leaves an answer alone that the world spoiled on purpose', () => {
    const draft = record(unchanged)
      .lookup()
      .lookup()
      .lastCall((exchange) => ({ ...spoiled(exchange), fault: 'malformed' }))
    expect(judged(check, draft)).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('takes an answer that is no JSON at all for a defect of the harness, unless the world spoiled it', () => {
    const cut = record(unchanged)
      .lookup()
      .lookup()
      .lastCall((exchange) => ({
        ...exchange,
        response: { ...exchange.response, body: { text: '{"resourceType":"Par', bytes: 1 } },
      }))
    expect(judged(check, cut)).toMatchObject({ verdict: 'error', blame: 'harness' })
    expect(
      said(
        check,
        cut.lastCall((exchange) => ({ ...exchange, fault: 'truncated-body' })),
      ).verdict,
    ).toBe('passed')
  })

  it('looks at an answer under an injected fault too, and does not apply when all were spoiled', () => {
    const down = record(unchanged)
      .lookup({ rf: false })
      .lastCall((exchange) => ({ ...exchange, fault: 'reseptformidler-down' }))
    expect(said(check, down).verdict).toBe('passed')
    const malformed = record(unchanged)
      .lookup()
      .lastCall((exchange) => ({ ...spoiled(exchange), fault: 'malformed' }))
    expect(said(check, malformed).verdict).toBe('not-applicable')
  })

  it('is open when the EPJ did not call, or got no message answered', () => {
    expect(judged(check, record(unchanged))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'SFM-simulatoren ble ikke kalt.' },
    })
    expect(judged(check, record(unchanged).lookup({ status: 500 }))).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: 'SFM-simulatoren ga ingen svar.' },
    })
  })
})
