import { describe, expect, it } from 'vitest'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { createPllStated as check } from './create-pll-stated.js'

const sent = (bundle: Parameters<ReturnType<typeof record>['send']>[0]) => record(unchanged).lookup().send(bundle)

describe('create-pll-stated', () => {
  it('passes with createPLL, true or false, and with an empty section that says nilknown', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 1 })
    expect(said(check, sent({ bundle: { createPLL: false } })).verdict).toBe('passed')
    expect(said(check, sent({ bundle: { emptyReason: 'nilknown' } })).verdict).toBe('passed')
  })

  it('fails when createPLL is not stated', () => {
    expect(said(check, sent({ bundle: { createPLL: undefined } }))).toEqual({
      verdict: 'failed',
      messages: ['PLL-informasjonen sier ikke om listen skal leveres (createPLL mangler).'],
    })
  })

  it('fails when the section is missing', () => {
    expect(said(check, sent({ bundle: { withoutPllInfo: true } }))).toEqual({
      verdict: 'failed',
      messages: ['Meldingen mangler sectionPLLinfo.'],
    })
  })

  it('warns of another reason for an empty section, since sources differ', () => {
    const { verdict, findings } = judged(check, sent({ bundle: { emptyReason: 'unavailable' } }))
    expect(verdict).toBe('warning')
    expect(findings).toMatchObject([
      { message: { nb: 'sectionPLLinfo er tom med grunnen unavailable.' }, krav: ['SFM-PLLINFO-01'] },
    ])
  })

  it('fails when an empty section has no reason', () => {
    const message = (one: object) =>
      JSON.parse(
        JSON.stringify(one)
          .replaceAll(/"emptyReason":\{"coding":\[\{[^}]*"nilknown"\}\]\},?/g, '')
          .replaceAll(',}', '}'),
      ) as unknown
    expect(said(check, sent({ bundle: { emptyReason: 'nilknown' }, message })).messages).toEqual([
      'sectionPLLinfo er tom uten grunn.',
    ])
  })

  it('is open when nothing was sent, and does not apply where nothing is to be', () => {
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
  })
})
