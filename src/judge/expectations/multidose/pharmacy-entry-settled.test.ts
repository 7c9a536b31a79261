import { describe, expect, it } from 'vitest'
import * as elsewhere from '../../../scenario/language/elsewhere.js'
import * as language from '../../../scenario/language/language.js'
import * as user from '../../../scenario/language/user.js'
import { type Draft, record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { listEntry } from '../../test-kit/reseptformidler-state.test.kit.js'
import { levaxin, metoprolol, pinex } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { pharmacyEntrySettled } from './pharmacy-entry-settled.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.pharmacy-entry', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol, levaxin),
  steps: [
    elsewhere.pharmacyAsks('ekornapoteket', [{ about: pinex, code: '2' }], { adds: [pinex] }),
    user.openPatient(),
    user.sendList(),
  ],
  checks: [pharmacyEntrySettled(pinex)],
})
const check = pharmacyEntrySettled.check(pharmacyEntrySettled(pinex))

/** The id that the pharmacy gave its entry. */
const pllId = script.steps
  .flatMap((step) => (step.by === 'world' && step.event.kind === 'pharmacy-asks' ? (step.event.newEntries ?? []) : []))
  .map((entry) => entry.pllId)[0]

const added: Written = { ...pinex.treatment, pllId }
const sent = (...more: readonly Written[]) =>
  record(script)
    .lookup({ step: 2 })
    .send({ statements: (all) => [...all, ...more] })
const thenHeld = (draft: Draft, change: { readonly status?: 'discontinued' } = {}) =>
  draft.after((state) => ({
    ...state,
    list: state.list && {
      ...state.list,
      entries: [...state.list.entries, { ...listEntry(pinex, pllId ?? ''), ...change }],
    },
  }))

describe('what the multidose pharmacy added', () => {
  it('is settled when it is in the list that was sent and afterwards, in use or discontinued', () => {
    expect(said(check, thenHeld(sent(added)))).toEqual({ verdict: 'passed', messages: [] })
    expect(said(check, thenHeld(sent({ ...added, status: 'stopped' }), { status: 'discontinued' })).verdict).toBe(
      'passed',
    )
  })

  it('warns, as its row does, when the list that was sent leaves it out', () => {
    expect(said(check, sent())).toEqual({
      verdict: 'warning',
      messages: ['Pinex tab 500 mg, som multidoseapoteket la til, mangler i listen som ble sendt (x2).'],
    })
  })

  it('warns when it was sent, and is not in the list afterwards', () => {
    expect(said(check, sent(added))).toEqual({
      verdict: 'warning',
      messages: [
        'Pinex tab 500 mg, som multidoseapoteket la til, står ikke i listen etterpå, verken i bruk eller seponert.',
      ],
    })
  })

  it('is open when the user did not get as far as to send', () => {
    expect(said(check, record(script).lookup({ step: 2 }).answered(3, 'not-reached')).verdict).toBe('inconclusive')
  })
})
