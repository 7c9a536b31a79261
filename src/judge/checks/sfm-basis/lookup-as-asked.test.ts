import { describe, expect, it } from 'vitest'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { metoprolol } from '../../test-kit/treatments.test.kit.js'
import { lookupAsAsked as check } from './lookup-as-asked.js'

const text = { nb: 'Prøve', en: 'Test' }
const restricted = language.scenario('test.restricted', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language
    .world('bekk')
    .list(metoprolol)
    .where({ kjernejournal: { needsConsent: true, restricted: ['metoprolol50'] } }),
  steps: [
    user.openPatient(),
    user.lookup({
      consent: { kjernejournal: 'HPMOTTATTSAMTYKKE', sperret: 'HPAKUTT' },
      referenceNumbers: ['1234567897'],
    }),
  ],
  checks: [],
})

const consent = (name: string, valueCode: string) => ({ name, valueCode })
const number = { name: 'Referansenummer', valueString: '1234567897' }
const all = [
  consent('SamtykkeKjernejournal', 'HPMOTTATTSAMTYKKE'),
  consent('SamtykkeSperretLegemidler', 'HPAKUTT'),
  number,
]
const asked = (asking: readonly Record<string, unknown>[]) => record(restricted).lookup().lookup({ step: 2, asking })

describe('lookup-as-asked', () => {
  it('passes when the lookup has what the user gave, in one call or between several, and when it is asked again', () => {
    expect(said(check, asked(all)).verdict).toBe('passed')
    expect(said(check, asked(all.slice(0, 1)).lookup({ step: 2, asking: all.slice(1) })).verdict).toBe('passed')
    expect(said(check, asked(all).lookup({ step: 2, asking: all.slice(0, 2) })).verdict).toBe('passed')
  })

  it('fails when a reference number that the user gave is not asked with', () => {
    expect(said(check, asked(all.slice(0, 2)))).toEqual({
      verdict: 'failed',
      messages: ['Brukeren oppga referansenummer 1234567897, og oppslaget spurte ikke med det.'],
    })
  })

  it('warns when a consent is missing, has another code, or is in another parameter', () => {
    expect(said(check, asked([consent('SamtykkeKjernejournal', 'HPAKUTT'), number]))).toEqual({
      verdict: 'warning',
      messages: [
        'Brukeren registrerte samtykket HPMOTTATTSAMTYKKE (SamtykkeKjernejournal), og i oppslaget er det ikke med: parameteren har HPAKUTT.',
        'Brukeren registrerte samtykket HPAKUTT (SamtykkeSperretLegemidler), og i oppslaget er det ikke med: parameteren mangler.',
        'Oppslaget har samtykket HPAKUTT i SamtykkeKjernejournal, som brukeren ikke har registrert.',
      ],
    })
  })

  it('warns of a consent before the user has registered it, and lets a doctor say that none is required', () => {
    const early = record(restricted)
      .lookup({ asking: [consent('SamtykkeSperretLegemidler', 'HPAKUTT')] })
      .lookup({ step: 2, asking: all })
    expect(said(check, early)).toEqual({
      verdict: 'warning',
      messages: ['Oppslaget har samtykket HPAKUTT i SamtykkeSperretLegemidler, som brukeren ikke har registrert.'],
    })
    const own = record(restricted)
      .lookup({ asking: [consent('SamtykkeKjernejournal', 'HPUNNTAK')] })
      .lookup({ step: 2, asking: all })
    expect(said(check, own).verdict).toBe('passed')
  })

  it('does not apply where there is nothing to ask with', () => {
    expect(said(check, rightUnchanged()).verdict).toBe('not-applicable')
  })
})
