import { describe, expect, it } from 'vitest'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { judged } from '../../test-kit/judged.test.kit.js'
import { down, dropped } from '../../test-kit/scripts.test.kit.js'
import { userToldOf } from './user-told-of.js'

const told = (of: Parameters<typeof userToldOf>[1], message: string) => {
  const check = userToldOf.check(userToldOf('send-list', of))
  const { verdict, findings } = judged(check, record(down).lookup({ rf: false }).answered(2, 'refused', message))
  return { verdict, messages: findings.map(({ message: { nb } }) => nb) }
}

describe('user-told-of', () => {
  it('passes when the matter is named, in Norwegian or English, long or short', () => {
    const passed = { verdict: 'passed', messages: [] }
    expect(told('kjernejournal', 'Fikk ikke svar fra KJ.')).toEqual(passed)
    expect(told('reseptformidleren', 'Could not reach the e-prescription registry.')).toEqual(passed)
    expect(told('blocked', 'Pasienten har reservert seg mot innsyn for deg.')).toEqual(passed)
    expect(told('locked', 'Pasienten har låste resepter.')).toEqual(passed)
    expect(told('sign-in', 'You have to log in again.')).toEqual(passed)
    expect(told(['mangler  Dosering'], 'SFM svarte: Behandlingen mangler dosering.')).toEqual(passed)
  })

  it('lets the user learn that sending is signing at any step until then', () => {
    const check = userToldOf.check({ kind: 'user-told-of', action: 'send-list', of: 'signing' })
    const said = (first: string, last: string) =>
      judged(check, rightUnchanged().answered(1, 'done', first).answered(2, 'done', last)).verdict
    expect([said('Å sende er å signere.', 'Sendt.'), said('Hentet.', 'Signed and sent.')]).toEqual(['passed', 'passed'])
    expect(said('Hentet.', 'Sendt, og lagret som utkast; design 2.')).toBe('warning')
  })

  it('warns when the user was told of something else, or of nothing', () => {
    expect(told('locked', 'Listen er hentet.')).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en sa «Listen er hentet.» til brukeren, og ikke noe om låste resepter.'],
    })
    expect(told('kjernejournal', ' ')).toEqual({
      verdict: 'warning',
      messages: ['EPJ-en ga ikke brukeren noen melding (send-list).'],
    })
    expect(told(['første feil', 'andre feil'], 'SFM svarte: første feil').messages).toEqual([
      'EPJ-en sa «SFM svarte: første feil» til brukeren, og ikke noe om «første feil» og «andre feil».',
    ])
  })

  it('lets an EPJ that got there where the services failed be silent', () => {
    const check = userToldOf.check({ kind: 'user-told-of', action: 'send-list', of: 'sign-in' })
    expect(judged(check, record(dropped).lookup().send().answered(2, 'done')).verdict).toBe('passed')
  })

  it('is open when the EPJ stopped the user before it got there', () => {
    const check = userToldOf.check({ kind: 'user-told-of', action: 'open-patient', of: 'kjernejournal' })
    const stopped = rightUnchanged().answered(1, 'refused', 'Det får du ikke lov til.').answered(2, 'not-reached')
    expect(judged(check, stopped)).toMatchObject({ verdict: 'inconclusive', findings: [] })
    expect(judged(check, rightUnchanged().answered(1, 'done', 'Listen er hentet.')).verdict).toBe('warning')
  })
})
