import { describe, expect, it } from 'vitest'
import { change } from '../../test-kit/changes.test.kit.js'
import { dischargeChanges, rightDischarge } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { discharge, unchanged } from '../../test-kit/scripts.test.kit.js'
import { apixaban } from '../../test-kit/treatments.test.kit.js'
import { messagesFitSchema as check } from './messages-fit-schema.js'

describe('messages-fit-schema', () => {
  it('passes for valid messages', () => {
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 2 })
  })

  it('fails by the requirement that the schema names, and says where', () => {
    const withoutDose = (message: Json) =>
      JSON.parse(JSON.stringify(message).replace(/\{"url":"dssn","valueString":"1\+0\+1\+0"\},/, '')) as unknown
    const { verdict, findings } = judged(
      check,
      record(discharge).lookup().send({ statements: dischargeChanges, message: withoutDose }),
    )
    expect(verdict).toBe('failed')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ krav: ['SFM-IG-23'], where: { exchange: 'x2', part: 'request' } })
    expect(findings[0]?.message.nb).toContain('Eliquis tab 5 mg')
    expect(findings[0]?.message.nb).toContain('dssn')
  })

  it('judges messages that SFM rejected', () => {
    expect(said(check, record(unchanged).lookup({ patient: null, status: 400 })).verdict).toBe('failed')
  })

  it('fails on what is not JSON, or no Parameters', () => {
    expect(judged(check, record(unchanged).lookup().send({ text: '{"resourceType":' }))).toMatchObject({
      verdict: 'failed',
      findings: [{ message: { nb: 'Meldingen er ikke JSON.' }, krav: ['SFM-MSG-01'] }],
    })
    expect(said(check, record(unchanged).lookup().send({ text: '[]' })).verdict).toBe('failed')
  })

  it('judges what the EPJ writes about its organisation and users, by the requirement of each', () => {
    const write = (type: string, method: string, path: string) =>
      record(unchanged).call({
        operation: 'create',
        method,
        url: `http://localhost:4000/sfm/v2/${path}`,
        body: JSON.stringify({ resourceType: type }),
      })
    const about = (draft: ReturnType<typeof write>) => [
      ...new Set(judged(check, draft).findings.flatMap(({ krav }) => krav ?? [])),
    ]
    expect(about(write('Organization', 'POST', 'Organization'))).toEqual(['SFM-IG-18'])
    expect(about(write('Practitioner', 'PUT', 'Practitioner/7'))).toEqual(['SFM-3.2.1'])
    expect(about(write('Person', 'POST', 'Person'))).toEqual(['SFM-IG-28'])
    expect(judged(check, write('Person', 'GET', 'Person'))).toMatchObject({ verdict: 'inconclusive', looked: 0 })
  })

  it('is open when a message was too large to be kept whole', () => {
    const cut = rightDischarge().lastCall((exchange) => ({
      ...exchange,
      request: { ...exchange.request, body: { text: '{', bytes: 20_000_000, truncated: true } },
    }))
    expect(judged(check, cut)).toMatchObject({
      verdict: 'inconclusive',
      reason: { nb: '1 melding var for stor til å bli tatt vare på hel, og er ikke vurdert.' },
    })
  })

  it('does not mind an extra extension or property', () => {
    const extra = change(apixaban, (was) => ({ ...was, extra: [{ url: 'http://epj.example/x', valueString: 'y' }] }))
    const message = (one: Json) => ({ ...one, more: 1 })
    expect(
      said(
        check,
        record(discharge)
          .lookup()
          .send({ statements: (was) => extra(dischargeChanges(was)), message }),
      ).verdict,
    ).toBe('passed')
  })

  it('is open when no message was sent', () => {
    expect(said(check, record(unchanged)).verdict).toBe('inconclusive')
  })
})
