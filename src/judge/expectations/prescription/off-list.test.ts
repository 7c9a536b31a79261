import { describe, expect, it } from 'vitest'
import type { ReseptformidlerState } from '../../../contract/generated/harness.js'
import * as language from '../../../scenario/language/language.js'
import { apixabanPll, newApixaban, newMetoprolol } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import { said } from '../../test-kit/judged.test.kit.js'
import { listEntry, prescription } from '../../test-kit/reseptformidler-state.test.kit.js'
import type { SendOptions } from '../../test-kit/send.test.kit.js'
import { apixaban, metoprolol } from '../../test-kit/treatments.test.kit.js'
import * as expected from '../expect.js'
import { noListSent } from '../list/no-list-sent.js'
import { keptOffList } from './off-list.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.prescribe-only', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [language.openPatient(), language.prescribeOnly(apixaban)],
  checks: [expected.keptOffList(apixaban), expected.noListSent()],
})

const issued = (state: ReseptformidlerState): ReseptformidlerState => ({
  ...state,
  prescriptions: [...state.prescriptions, prescription(apixaban, newApixaban)],
})
const sent = (
  after: (state: ReseptformidlerState) => ReseptformidlerState,
  how: SendOptions = { bundle: { createPLL: false } },
) =>
  record(script)
    .lookup()
    .send({ step: 2, ...how })
    .after(after)

describe('off-list, where the user asks for a prescription only', () => {
  const check = keptOffList.check({ kind: 'off-list', treatment: apixaban.key })

  it('passes when one prescription was issued and the list is as it was', () => {
    expect(said(check, sent(issued))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when none was issued, or two', () => {
    expect(
      said(
        check,
        sent((state) => state),
      ),
    ).toEqual({ verdict: 'failed', messages: ['Resept på Eliquis tab 5 mg er ikke utstedt.'] })
    const twice = (state: ReseptformidlerState) => ({
      ...issued(state),
      prescriptions: [...issued(state).prescriptions, prescription(apixaban, newMetoprolol)],
    })
    expect(said(check, sent(twice)).messages[0]).toContain('2 gyldige resepter')
  })

  it('fails when it was put on the list', () => {
    const listed = (state: ReseptformidlerState) => ({
      ...issued(state),
      list:
        state.list === null
          ? null
          : { ...state.list, entries: [...state.list.entries, listEntry(apixaban, apixabanPll, newApixaban)] },
    })
    expect(said(check, sent(listed)).messages[0]).toMatch(/Eliquis.* står på listen\.$/)
  })
})

describe('no-list-sent, where the user asks for a prescription only', () => {
  const check = noListSent.check(noListSent())

  it('passes when the message says that no list is delivered', () => {
    expect(said(check, sent(issued))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when the message delivers the list, or Reseptformidleren holds another', () => {
    expect(said(check, sent(issued, {})).messages[0]).toContain('EPJ-en sendte en legemiddelliste')
    const another = (state: ReseptformidlerState) => ({
      ...state,
      list: state.list === null ? null : { ...state.list, messageId: 'list-2' },
    })
    expect(said(check, sent(another))).toEqual({
      verdict: 'failed',
      messages: ['Reseptformidleren har en ny versjon av listen.'],
    })
  })
})
