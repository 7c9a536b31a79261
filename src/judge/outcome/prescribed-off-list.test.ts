import { describe, expect, it } from 'vitest'
import * as language from '../../scenario/language.js'
import type { ReseptformidlerState } from '../../schema/generated/harness.js'
import { listEntry, prescription, record, said, type SendOptions } from '../record.test.kit.js'
import { apixaban, apixabanPll, metoprolol, newApixaban, newMetoprolol } from '../scripts.test.kit.js'
import { listLeftAloneCheck } from './list-left-alone.js'
import { prescribedOffListCheck } from './prescribed-off-list.js'

const text = { nb: 'Et manus for prøver', en: 'A script for tests' }
const script = language.scenario('test.prescribe-only', {
  title: text,
  why: text,
  roles: ['fastlege'],
  given: language.world('granskog').list(metoprolol).prescriptions(metoprolol),
  steps: [language.openPatient(), language.prescribeOnly(apixaban)],
  checks: [language.prescribedOffList(apixaban), language.listLeftAlone()],
})

const issued = (state: ReseptformidlerState): ReseptformidlerState => ({
  ...state,
  prescriptions: [...state.prescriptions, prescription(apixaban, newApixaban)],
})
const sent = (after: (state: ReseptformidlerState) => ReseptformidlerState, how: SendOptions = { bundle: { createPLL: false } }) =>
  record(script)
    .lookup()
    .send({ step: 2, ...how })
    .after(after)

describe('prescribed-off-list', () => {
  const check = prescribedOffListCheck(apixaban.key)

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
      list: state.list === null ? null : { ...state.list, entries: [...state.list.entries, listEntry(apixaban, apixabanPll, newApixaban)] },
    })
    expect(said(check, sent(listed)).messages[0]).toContain('står på listen, og brukeren ba bare om en resept.')
  })
})

describe('list-left-alone', () => {
  const check = listLeftAloneCheck()

  it('passes when the message says that no list is delivered', () => {
    expect(said(check, sent(issued))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('fails when the message delivers the list, or Reseptformidleren holds another', () => {
    expect(said(check, sent(issued, {})).messages[0]).toContain('EPJ-en sendte legemiddellisten')
    const another = (state: ReseptformidlerState) => ({
      ...state,
      list: state.list === null ? null : { ...state.list, messageId: 'list-2' },
    })
    expect(said(check, sent(another))).toEqual({ verdict: 'failed', messages: ['Reseptformidleren har en ny versjon av listen.'] })
  })
})
